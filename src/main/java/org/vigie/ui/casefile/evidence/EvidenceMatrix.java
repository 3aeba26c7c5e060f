package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Evidence;
import org.vigie.review.Evidence.Origin;
import org.vigie.review.PolicyPack;

/// The findings about one picture, category by classifier, upstream columns first.
///
/// @param over classifiers with at least one finding over its threshold
/// @param judging classifiers with at least one finding that has a score and a threshold
record EvidenceMatrix(List<Column> columns, List<Row> rows, int over, int judging) {

    EvidenceMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One classifier.
    record Column(String analyzer, Origin origin) {}

    /// One category; a cell for each column, in the order of the columns.
    record Row(String category, List<Cell> cells, Accord accord) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// Whether those who judged a category judged it alike.
    enum Accord {
        AGREED,
        /// Both sides of a threshold, all upstream or all local.
        DIVIDED,
        /// Upstream on one side of its threshold, local on the other of its own.
        OPPOSED
    }

    /// What one classifier has to say about one category.
    sealed interface Cell {

        /// It was not asked, or was silent.
        record Silent() implements Cell {}

        /// It could not judge this picture.
        record NotApplicable(Evidence why) implements Cell {}

        /// It judged; `finding` is the strongest of what it found.
        record Judged(Evidence finding) implements Cell {
            /// Return whether the finding has a threshold to be on either side of.
            boolean decisive() {
                return !Double.isNaN(finding.threshold());
            }
        }
    }

    /// Arrange opinions; categories in the order of the policy, then others as they came.
    static EvidenceMatrix of(List<Evidence> about, PolicyPack policy) {
        List<Column> columns = columns(about);
        List<Row> rows = new ArrayList<>();
        for (String category : categories(about, policy)) {
            List<Cell> cells = columns.stream().map(at -> cell(about, category, at)).toList();
            rows.add(new Row(category, cells, accord(cells)));
        }
        int judging = (int) columns.stream().filter(at -> judges(about, at, false)).count();
        int over = (int) columns.stream().filter(at -> judges(about, at, true)).count();
        return new EvidenceMatrix(columns, rows, over, judging);
    }

    private static List<Column> columns(List<Evidence> about) {
        Map<String, Column> columns = new LinkedHashMap<>();
        about.stream()
                .sorted(Comparator.comparing(Evidence::origin))
                .map(one -> new Column(one.analyzer(), one.origin()))
                .forEach(column -> columns.putIfAbsent(column.toString(), column));
        return List.copyOf(columns.values());
    }

    private static Set<String> categories(List<Evidence> about, PolicyPack policy) {
        Set<String> present = new LinkedHashSet<>();
        about.forEach(one -> present.add(one.category()));
        Set<String> ordered = new LinkedHashSet<>();
        policy.categories().stream()
                .map(PolicyPack.Category::id)
                .filter(present::contains)
                .forEach(ordered::add);
        ordered.addAll(present);
        return ordered;
    }

    private static Cell cell(List<Evidence> about, String category, Column column) {
        List<Evidence> here =
                about.stream()
                        .filter(one -> one.category().equals(category) && by(one, column))
                        .toList();
        return here.stream()
                .filter(Evidence::applicable)
                .max(Comparator.comparing(Evidence::over).thenComparing(Evidence::score))
                .<Cell>map(Cell.Judged::new)
                .orElseGet(() ->
                        here.isEmpty()
                                ? new Cell.Silent()
                                : new Cell.NotApplicable(here.getFirst()));
    }

    private static boolean by(Evidence one, Column column) {
        return one.analyzer().equals(column.analyzer()) && one.origin() == column.origin();
    }

    private static boolean judges(List<Evidence> about, Column column, boolean over) {
        return about.stream()
                .anyMatch(one ->
                        by(one, column)
                                && one.applicable()
                                && !Double.isNaN(one.threshold())
                                && (!over || one.over()));
    }

    private static Accord accord(List<Cell> cells) {
        boolean upstreamOver = any(cells, Origin.UPSTREAM, true);
        boolean upstreamUnder = any(cells, Origin.UPSTREAM, false);
        boolean localOver = any(cells, Origin.LOCAL, true);
        boolean localUnder = any(cells, Origin.LOCAL, false);
        if ((upstreamOver && localUnder) || (upstreamUnder && localOver)) {
            return Accord.OPPOSED;
        }
        boolean divided = (upstreamOver && upstreamUnder) || (localOver && localUnder);
        return divided ? Accord.DIVIDED : Accord.AGREED;
    }

    private static boolean any(List<Cell> cells, Origin origin, boolean over) {
        return cells.stream()
                .anyMatch(cell ->
                        cell instanceof Cell.Judged judged
                                && judged.decisive()
                                && judged.finding().origin() == origin
                                && judged.finding().over() == over);
    }
}
