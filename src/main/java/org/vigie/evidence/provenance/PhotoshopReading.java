package org.vigie.evidence.provenance;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.vigie.evidence.provenance.Statements.Place;

/// Reads what IPTC says about the origin of a picture, out of Photoshop's image resources.
final class PhotoshopReading {
    /// "8BIM".
    private static final int RESOURCE = 0x3842494d;

    private static final int IPTC = 0x0404;

    /// What every data set begins with.
    private static final byte SET = 0x1c;

    private static final int MOST_RESOURCES = 500;

    /// Data sets that are read; the reader copies all values of a field for every further one.
    private static final int MOST_SETS = 500;

    private static final int LONGEST_SET = 0x7fff;

    private record Field(String name, Meaning meaning) {}

    /// What a field stands for, by data set of IIM 4.2.
    private static final Map<Integer, Field> NAMES =
            Map.of(
                    IptcDirectory.TAG_ORIGINATING_PROGRAM,
                            new Field("OriginatingProgram", Meaning.SOFTWARE),
                    IptcDirectory.TAG_BY_LINE, new Field("By-line", Meaning.CREATOR),
                    IptcDirectory.TAG_CREDIT, new Field("Credit", Meaning.CREDIT),
                    IptcDirectory.TAG_SOURCE, new Field("Source", Meaning.CREDIT),
                    IptcDirectory.TAG_COPYRIGHT_NOTICE,
                            new Field("CopyrightNotice", Meaning.COPYRIGHT));

    private static final Map<Integer, Field> TEXTS =
            Map.of(
                    IptcDirectory.TAG_HEADLINE, new Field("Headline", Meaning.DESCRIPTION),
                    IptcDirectory.TAG_CAPTION, new Field("Caption", Meaning.DESCRIPTION),
                    IptcDirectory.TAG_OBJECT_NAME, new Field("ObjectName", Meaning.DESCRIPTION),
                    IptcDirectory.TAG_SPECIAL_INSTRUCTIONS,
                            new Field("SpecialInstructions", Meaning.COMMENT));

    private final Statements found;
    private final TextReading texts;

    PhotoshopReading(Statements found) {
        this.found = found;
        this.texts = new TextReading(found);
    }

    /// Read image resources: signature, number, name of even length, length, content of even
    /// length. Data sets alone are read too.
    void read(byte[] resources) {
        if (resources.length > 0 && resources[0] == SET) {
            iptc(resources);
            return;
        }
        int at = 0;
        for (int i = 0; i < MOST_RESOURCES && at >= 0 && at + 12 <= resources.length; i++) {
            at = resource(resources, at);
        }
        if (at < 0) {
            found.incomplete();
        }
    }

    /// Read one resource; return where the next one begins, -1 when this one is damaged.
    private int resource(byte[] resources, int at) {
        ByteBuffer in = ByteBuffer.wrap(resources);
        int name = 1 + (resources[at + 6] & 0xff);
        int length = at + 6 + name + (name & 1);
        int content = length + 4;
        if (in.getInt(at) != RESOURCE || content > resources.length) {
            return -1;
        }
        int size = in.getInt(length);
        if (size < 0 || size > resources.length - content) {
            return -1;
        }
        if (in.getShort(at + 4) == IPTC) {
            iptc(Arrays.copyOfRange(resources, content, content + size));
        }
        return content + size + (size & 1);
    }

    private void iptc(byte[] sets) {
        int end = whole(sets);
        Metadata metadata = new Metadata();
        byte[] read = Arrays.copyOf(sets, end);
        new IptcReader().extract(new SequentialByteArrayReader(read), metadata, end);
        IptcDirectory directory = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        if (directory != null) {
            NAMES.forEach((tag, field) -> {
                for (String value : values(directory, tag)) {
                    texts.name(Place.IPTC, field.name(), value, field.meaning());
                }
            });
            TEXTS.forEach((tag, field) -> {
                for (String value : values(directory, tag)) {
                    texts.text(Place.IPTC, field.name(), value, field.meaning());
                }
            });
        }
    }

    private static String[] values(IptcDirectory read, int tag) {
        String[] values = read.getStringArray(tag);
        return values == null ? new String[0] : values;
    }

    /// Return where the last data set ends that is whole and still to be read: tag mark, record,
    /// data set, length.
    private int whole(byte[] sets) {
        ByteBuffer in = ByteBuffer.wrap(sets);
        int at = 0;
        for (int i = 0; at + 5 <= sets.length && sets[at] == SET; i++) {
            int size = in.getShort(at + 3) & 0xffff;
            if (i == MOST_SETS || size > LONGEST_SET || size > sets.length - at - 5) {
                found.incomplete();
                return at;
            }
            at += 5 + size;
        }
        return at;
    }
}
