"""What can be done, one verb a file: each reads, asks the rooms below, and keeps results all or nothing."""
