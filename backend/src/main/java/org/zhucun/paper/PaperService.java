package org.zhucun.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.paper.PaperCommands.PrintOfItem;
import org.zhucun.paper.PaperCommands.PrintOfRegion;
import org.zhucun.scope.Caller;

/** 文书服务: every print is a deed with its purpose. */
@ApplicationScoped
@Transactional
class PaperService {
    private final Sheets sheets;
    private final Certificates certificates;
    private final Press press;
    private final PaperRepository papers;
    private final Caller caller;

    PaperService(Sheets sheets, Certificates certificates, Press press, PaperRepository papers, Caller caller) {
        this.sheets = sheets;
        this.certificates = certificates;
        this.press = press;
        this.papers = papers;
        this.caller = caller;
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper roster(PrintOfRegion command) {
        return press.print(sheets.roster(command), order(PaperKind.ROSTER, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper statistics(PrintOfRegion command) {
        return press.print(sheets.statistics(command), order(PaperKind.STATISTICS, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper appointment(PrintOfItem command) {
        return press.print(sheets.appointment(command.id()), order(PaperKind.APPOINTMENT_SHEET, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper problemList(PrintOfItem command) {
        return press.print(sheets.problemList(command.id()), order(PaperKind.PROBLEM_LIST, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper bulletin(PrintOfItem command) {
        return press.print(sheets.bulletin(command.id()), order(PaperKind.BULLETIN, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper assessment(PrintOfItem command) {
        return press.print(sheets.assessment(command.id()), order(PaperKind.ASSESSMENT_SHEET, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper certificate(PrintOfItem command) {
        return press.print(certificates.ofCommendation(command.id()), order(PaperKind.CERTIFICATE, command));
    }

    @Audited(Action.PAPER_PRINTED)
    PrintedPaper honorCertificate(PrintOfItem command) {
        return press.print(certificates.ofHonor(command.id()), order(PaperKind.CERTIFICATE, command));
    }

    CursorPage<PaperView> page(PaperFilter filter) {
        CursorBinding binding =
                new CursorBinding("papers", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<PaperView> page = CursorPage.of(
                papers.page(filter, after == null ? null : UUID.fromString(after.get(0))),
                filter.size,
                binding,
                paper -> List.of(paper.id().toString()),
                paper -> paper);
        return filter.withTotal ? page.withTotal(papers.total(filter)) : page;
    }

    private static PrintOrder order(PaperKind kind, PrintOfRegion command) {
        String about = command.region() == null ? "" : command.region();
        return new PrintOrder(kind, command.format(), about, command.purpose());
    }

    private static PrintOrder order(PaperKind kind, PrintOfItem command) {
        return new PrintOrder(kind, command.format(), command.id().toString(), command.purpose());
    }
}
