package org.zhucun.cadre;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 导出花名册: writes the caller's roster into a file. The first byte leaves after the deed with the file's hash is committed; the file has
 * no name any more by then and is gone when it is closed, so nothing stays behind.
 */
@ApplicationScoped
class ExportService {
    private static final int SECONDS = 300;
    private static final int BUFFER = 1 << 16;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RosterRepository roster;
    private final Regions regions;
    private final Trail trail;
    private final Caller caller;
    private final Clock clock;

    ExportService(RosterRepository roster, Regions regions, Trail trail, Caller caller, Clock clock) {
        this.roster = roster;
        this.regions = regions;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    @Audited(Action.CADRES_EXPORTED)
    InputStream export(ExportCommand command) {
        String region = regions.readable(command.region());
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        try {
            FileChannel file = nameless();
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                int rows = write(Channels.newOutputStream(file), digest, new Piece(path, mark(command.purpose())));
                trail.about(new Subject(null, region, path, null));
                trail.detail(Map.of(
                        "purpose",
                        command.purpose(),
                        "region",
                        region,
                        "rows",
                        rows,
                        "sha256",
                        HexFormat.of().formatHex(digest.digest())));
                file.position(0);
                return Channels.newInputStream(file);
            } catch (IOException | NoSuchAlgorithmException | RuntimeException failure) {
                file.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Which part of the roster, and what its first row says. */
    private record Piece(String path, String mark) {}

    private int write(OutputStream file, MessageDigest digest, Piece piece) throws IOException {
        try (OutputStream target = new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER) {
            @Override
            public void close() throws IOException {
                // the channel stays open: it is read next
                flush();
            }
        }) {
            RosterWorkbook workbook = new RosterWorkbook(target, piece.mark());
            roster.each(piece.path(), row -> {
                try {
                    workbook.add(row);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            workbook.finish();
            return workbook.rows();
        }
    }

    private String mark(String purpose) {
        Office office = caller.require();
        return "导出人：" + office.accountName() + "（" + office.nodeName() + "）　时间："
                + MINUTE.format(LocalDateTime.now(clock)) + "　用途：" + purpose;
    }

    private static FileChannel nameless() throws IOException {
        Path file = Files.createTempFile("zhucun-export-", ".xlsx");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
