"""The commands of `thuky`, one file each."""
