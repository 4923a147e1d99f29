"""The example documents and the questions over them."""
