package org.vigie.filing.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One element of a report, before it is written.
///
/// @param text empty for elements that hold others, and for flags, which say something by being
///   there
public record Node(String name, String text, Map<String, String> attributes, List<Node> children) {

    public Node {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// An element with text.
    public static Node of(String name, String text) {
        return new Node(name, text, Map.of(), List.of());
    }

    /// An element with others in it.
    public static Node of(String name, List<Node> children) {
        return new Node(name, "", Map.of(), children);
    }

    /// Find the first child of a name.
    public Optional<Node> child(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted)).findFirst();
    }

    /// Return this element with the children of a name replaced by others, in their place.
    public Node with(String wanted, List<Node> others) {
        List<Node> changed = new ArrayList<>();
        boolean placed = false;
        for (Node child : children) {
            if (!child.name().equals(wanted)) {
                changed.add(child);
            } else if (!placed) {
                changed.addAll(others);
                placed = true;
            }
        }
        if (!placed) {
            changed.addAll(others);
        }
        return new Node(name, text, attributes, changed);
    }
}
