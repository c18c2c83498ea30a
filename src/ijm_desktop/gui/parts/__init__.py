"""Small pieces that pages are made of; none of them knows what is shown."""
