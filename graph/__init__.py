"""Pages become a graph: each module is a step that knows no other step; `pipeline` composes them."""
