"""Where many tasks are worked at once: processes of this computer, or a cluster; the answers are the same."""
