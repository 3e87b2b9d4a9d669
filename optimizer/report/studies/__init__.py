"""What each study has to say: facts in; screen, numbers and files out."""
