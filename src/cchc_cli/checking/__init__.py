"""Every rule over the files of a workspace, and recording, which is checking before a write."""
