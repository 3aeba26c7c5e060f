package org.vigie.shelf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest.LabelsFile;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Reads the labels of a model from a CSV file with a heading (RFC 4180, UTF-8), within limits.
final class LabelsCsv {
    /// The largest labels file read, in bytes.
    static final int MOST_BYTES = 8 << 20;

    private static final int MOST_LABELS = 100_000;
    private static final int LONGEST = 200;
    private static final int MOST_COLUMNS = 64;

    private final LabelsFile wanted;
    private final String text;
    private int at;
    private int line = 1;

    private LabelsCsv(LabelsFile wanted, String text) {
        this.wanted = wanted;
        this.text = text;
    }

    /// Read the labels.
    ///
    /// @throws FaultException `labels-unreadable`, `labels-column-missing` with `column`,
    ///   `labels-invalid` with `line`
    static Labels read(LabelsFile wanted, byte[] csv) throws FaultException {
        if (csv.length > MOST_BYTES) {
            throw new FaultException(Fault.of("labels-unreadable"));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)) + "";
            return new LabelsCsv(wanted, text.startsWith("\ufeff") ? text.substring(1) : text)
                    .labels();
        } catch (CharacterCodingException e) {
            throw new FaultException(Fault.of("labels-unreadable"), e);
        }
    }

    private Labels labels() throws FaultException {
        List<String> heading = row();
        int name = column(heading, wanted.nameColumn());
        String categories = wanted.categoryColumn();
        int category = categories == null ? -1 : column(heading, categories);
        List<String> names = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (at < text.length()) {
            int begun = line;
            List<String> row = row();
            if (row.equals(List.of(""))) {
                continue;
            }
            String label = cell(row, name, begun);
            if (label.isBlank() || !seen.add(label) || names.size() == MOST_LABELS) {
                throw invalid(begun);
            }
            names.add(label);
            if (category >= 0) {
                kinds.add(cell(row, category, begun));
            }
        }
        return new Labels(names, kinds);
    }

    private static int column(List<String> heading, String column) throws FaultException {
        int index = heading.indexOf(column);
        if (index < 0) {
            throw new FaultException(Fault.of("labels-column-missing", "column", column));
        }
        return index;
    }

    private static String cell(List<String> row, int column, int line) throws FaultException {
        String cell = column < row.size() ? row.get(column) : "";
        if (cell.length() > LONGEST || cell.chars().anyMatch(Character::isISOControl)) {
            throw invalid(line);
        }
        return cell;
    }

    private static FaultException invalid(int line) {
        return new FaultException(Fault.of("labels-invalid", "line", line));
    }

    /// Read one row and the end of its line.
    private List<String> row() throws FaultException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(next() == '"' ? quoted() : plain());
            if (next() != ',') {
                break;
            }
            at++;
            if (cells.size() == MOST_COLUMNS) {
                throw invalid(line);
            }
        }
        end();
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws FaultException {
        StringBuilder cell = new StringBuilder();
        int begun = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (next() == '"') {
                at++;
                cell.append('"');
            } else {
                return cell.toString();
            }
        }
        throw invalid(begun);
    }

    private void end() throws FaultException {
        if (next() == '\r') {
            at++;
        }
        if (next() == '\n') {
            at++;
        } else if (at < text.length()) {
            throw invalid(line);
        }
        line++;
    }

    private int next() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    /// Return the labels of a model: its own, or those of its file.
    ///
    /// @param csv the file, null when there is none
    /// @throws FaultException `labels-needed` or `labels-not-needed` besides
    static Labels of(@Nullable LabelsFile wanted, List<String> own, byte @Nullable [] csv)
            throws FaultException {
        if (wanted != null && csv != null) {
            return read(wanted, csv);
        }
        if (wanted != null || csv != null) {
            throw new FaultException(Fault.of(csv == null ? "labels-needed" : "labels-not-needed"));
        }
        return Labels.of(own);
    }
}
