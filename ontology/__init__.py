"""What exists: the ontology, the themes, the shapes and the rules, as files; code here only reads them."""
