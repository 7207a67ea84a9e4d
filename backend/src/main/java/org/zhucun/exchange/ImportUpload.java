package org.zhucun.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.kernel.Fingerprinted;

/** 上传: the file and how it is to be taken. */
public class ImportUpload implements Fingerprinted {
    private static final int NAME = 150;

    /**
     * The file, at most 50 MB: a workbook, CSV (RFC 4180) or NDJSON, both in UTF-8. Its content type says which; where that says nothing, the
     * ending of its name.
     */
    @RestForm
    @NotNull
    public FileUpload file;

    /** What it is a list of: {@code ROSTER}, {@code CADRE}, {@code ORGANIZATION} and so on, see {@link ImportKind}. */
    @RestForm
    @NotNull
    @KnownKind
    @Size(max = 20)
    public String kind;

    /** Whether only to check; nothing is written. */
    @RestForm
    @Pattern(regexp = "true|false", message = "exchange.dryRun")
    @Size(max = 10)
    public String dryRun;

    /** {@code atomic}: all or nothing; {@code rows}: the good rows are written, the bad ones come back. */
    @RestForm
    @NotNull
    @Pattern(regexp = "atomic|rows", message = "exchange.mode")
    @Size(max = 10)
    public String mode;

    /** What the report has: {@code errors} (default), what was refused; {@code all}, also what was taken, with the ids it got. */
    @RestForm
    @Pattern(regexp = "errors|all", message = "exchange.report")
    @Size(max = 10)
    public String report;

    /** The system of the office that numbers the rows ({@code externalId}), left out where it has only one. */
    @RestForm
    @Pattern(regexp = "[A-Za-z0-9._-]{1,40}", message = "exchange.system")
    @Size(max = 40)
    public String system;

    boolean onlyChecks() {
        return "true".equals(dryRun);
    }

    /** The file's own name, without a path and without characters that nobody sees. */
    String name() {
        String given = file.fileName() == null ? "" : file.fileName();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        String name = last.isEmpty() ? "import.xlsx" : last;
        return name.length() > NAME ? name.substring(name.length() - NAME) : name;
    }

    @Override
    public void fingerprint(MessageDigest digest) throws IOException {
        digest.update((kind
                        + '|'
                        + dryRun
                        + '|'
                        + mode
                        + '|'
                        + (system == null ? "" : system)
                        + '|'
                        + (report == null ? "" : report + '|')
                        + file.contentType()
                        + '|')
                .getBytes(StandardCharsets.UTF_8));
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
