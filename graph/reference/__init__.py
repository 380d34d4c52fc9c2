"""Who exists: the reference tables, the actors and counties made of them, the gazetteer of their names."""
