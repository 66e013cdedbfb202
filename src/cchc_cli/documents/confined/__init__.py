"""Work on what strangers made, in a process of its own with limits."""
