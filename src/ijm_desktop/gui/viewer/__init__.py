"""The app's own viewer: what others made, decoded within limits and shown, never run."""
