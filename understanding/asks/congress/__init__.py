"""What delegates and organisers say of a congress."""
