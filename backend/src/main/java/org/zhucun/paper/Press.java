package org.zhucun.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.paper.press.Imprint;
import org.zhucun.paper.press.PdfPress;
import org.zhucun.paper.press.Sheet;
import org.zhucun.paper.press.XlsxPress;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 付印: gives a sheet its number, has it set, and enters it in the book and on the trail, all in the caller's transaction. */
@ApplicationScoped
class Press {
    /** A paper takes some tens of megabytes while it is set. */
    private static final int AT_ONCE = 2;

    private static final int COME_AGAIN = 5;

    /** Who waits holds a connection to the database: a few may, for a moment. */
    private static final int WAITING = 6;

    private static final int PATIENCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PaperRepository papers;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    Press(PaperRepository papers, Caller caller, Trail trail, Clock clock) {
        this.papers = papers;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    PrintedPaper print(Sheet sheet, PrintOrder order) {
        if (!admitted()) {
            throw new DomainException(ProblemType.UNAVAILABLE, "paper.busy").retryAfter(COME_AGAIN);
        }
        try {
            return printed(sheet, order);
        } finally {
            places.release();
        }
    }

    private boolean admitted() {
        try {
            return places.getQueueLength() < WAITING && places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PrintedPaper printed(Sheet sheet, PrintOrder order) {
        Office office = caller.require();
        Instant now = clock.instant();
        Imprint imprint = new Imprint(
                number(office),
                office.nodeName(),
                office.accountName(),
                now,
                order.purpose().strip());
        Paper.Made made = made(sheet, order.format(), imprint);
        Paper paper = Paper.of(Ids.next(), order, sheet, imprint, office, made);
        papers.persistAndFlush(paper);
        trail.about(new Subject(paper.id.toString(), paper.number, office.path(), null));
        trail.detail(Map.of(
                "kind", order.kind().name(),
                "format", order.format().name(),
                "number", imprint.number(),
                "about", order.aboutId(),
                "asOf", sheet.asOf().toString(),
                "rows", sheet.rows(),
                "purpose", imprint.purpose(),
                "sha256", made.sha256()));
        return new PrintedPaper(imprint.number(), order.format(), made.file());
    }

    private static Paper.Made made(Sheet sheet, PaperFormat format, Imprint imprint) {
        if (format == PaperFormat.XLSX) {
            byte[] file = XlsxPress.print(sheet, imprint);
            return new Paper.Made(file, null, digest(file));
        }
        PdfPress.Printed printed = PdfPress.print(sheet, imprint);
        return new Paper.Made(printed.file(), printed.pages(), digest(printed.file()));
    }

    /** ZC620503-2026-000012: the place of the office, the year, and the count of its papers. */
    private String number(Office office) {
        int year = LocalDate.now(clock).getYear();
        String code = office.nodeCode().isEmpty() ? "00" : office.nodeCode();
        return "ZC%s-%d-%06d".formatted(code, year, papers.nextNumber(office.path(), year));
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
