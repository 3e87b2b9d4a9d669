"""A deck to a PowerPoint file: native titles, tables, charts and shapes in a template; decides nothing about content."""
