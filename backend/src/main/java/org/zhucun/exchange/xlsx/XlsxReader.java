package org.zhucun.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * 工作簿读取: the rows of the first sheet, one at a time and as often as wanted. The file was looked through by {@link XlsxGuard}, so the
 * parts are bounded; what remains in memory are the shared texts.
 */
public final class XlsxReader implements RowSource {
    private final ZipFile zip;
    private final WorkbookParts parts;
    private DateStyles styles;
    private SharedTexts texts;

    private XlsxReader(ZipFile zip, WorkbookParts parts) {
        this.zip = zip;
        this.parts = parts;
    }

    /**
     * Opens a workbook that was looked through.
     *
     * @throws FileRefused when it is none
     */
    public static XlsxReader open(SeekableByteChannel file) throws IOException {
        ZipFile zip = XlsxGuard.open(file);
        try {
            return new XlsxReader(zip, WorkbookParts.of(zip));
        } catch (XMLStreamException broken) {
            zip.close();
            throw new FileRefused("exchange.file.broken");
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    /** Reads the first sheet from the top. */
    @Override
    public void rows(Visitor visitor) throws IOException {
        try {
            load();
            try (InputStream part = part(zip, parts.sheet())) {
                new SheetParser(Xml.of(part), texts, styles, parts.from1904()).rows(visitor);
            }
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    private void load() throws IOException, XMLStreamException {
        if (texts != null) {
            return;
        }
        if (parts.styles() == null) {
            styles = DateStyles.none();
        } else {
            try (InputStream part = part(zip, parts.styles())) {
                styles = DateStyles.read(part);
            }
        }
        if (parts.texts() == null) {
            texts = new SharedTexts();
        } else {
            try (InputStream part = part(zip, parts.texts())) {
                texts = SharedTexts.read(part);
            }
        }
    }

    static InputStream part(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileRefused("exchange.file.notWorkbook");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
