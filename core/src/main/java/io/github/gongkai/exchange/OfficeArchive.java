package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An Office file: an archive of XML parts. Each part is read in one pass, within bounds that no bomb passes; parts nobody asks for are
 * never unpacked. Used by one thread.
 */
final class OfficeArchive {
    static final long MAX_UNPACKED = 256L << 20;
    /** Excel's own bound is 32,767. */
    static final int MAX_CELL = 100_000;

    private static final int MAX_ENTRIES = 2_000;

    private final InputFile input;
    private final ZipFile zip;
    private final XMLInputFactory xml = SafeXml.factory();
    private long unpacked;

    /** Takes the events of a part, one after another. */
    interface Events {
        /** The parser stands at this event. */
        void at(int event, XMLStreamReader2 xml) throws XMLStreamException;
    }

    /** Reads a whole file; whatever is wrong with its archive or its XML makes it unreadable. */
    interface Reading {
        void read(OfficeArchive archive) throws IOException, XMLStreamException;
    }

    private OfficeArchive(InputFile input, ZipFile zip) {
        this.input = input;
        this.zip = zip;
    }

    static void read(InputFile input, Reading reading) {
        try (ZipFile zip = new ZipFile(input.path().toFile())) {
            OfficeArchive archive = new OfficeArchive(input, zip);
            archive.inspect();
            reading.read(archive);
        } catch (IOException | XMLStreamException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    /** What the archive says of itself; what it does not say is met while its parts are read. */
    private void inspect() {
        if (zip.size() > MAX_ENTRIES) {
            throw input.unreadable(InputProblem.BOMB, zip.size() + " entries");
        }
        long declared = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            declared += Math.max(0, entries.nextElement().getSize());
        }
        if (declared > MAX_UNPACKED) {
            throw input.unreadable(InputProblem.BOMB, "> " + MAX_UNPACKED + " bytes");
        }
    }

    InputFile input() {
        return input;
    }

    /** Names of all parts, as the archive lists them. */
    List<String> parts() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /** Reads a part; one that is not there has no events. */
    void each(String part, long limit, Events events) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (BoundedStream in =
                new BoundedStream(input, zip.getInputStream(entry), Math.min(limit, MAX_UNPACKED - unpacked))) {
            XMLStreamReader2 reader = (XMLStreamReader2) xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw input.unreadable(InputProblem.DAMAGED, "DOCTYPE");
                }
                events.at(event, reader);
            }
            unpacked += in.count();
        }
    }

    /** The value of an attribute, whatever its namespace; empty if it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    void refuseLong(int length) {
        if (length > MAX_CELL) {
            throw input.unreadable(InputProblem.HUGE_CELL, Integer.toString(MAX_CELL));
        }
    }
}
