"""Results folders: written all or nothing, replaced in one step, and checked again at any later time."""
