"""Plans of several levels: which stands above which, and what the bodies below say of the tasks of the one above."""
