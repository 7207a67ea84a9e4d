package org.zhucun.cadre.own;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 我的档案: readings and corrections. */
@ApplicationScoped
@Transactional
class OwnFileService {
    private static final String PERSON = "cadre";

    private final OwnFileRepository own;
    private final List<CadreFileSection> sections;
    private final Cadres cadres;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    OwnFileService(
            OwnFileRepository own,
            @All List<CadreFileSection> sections,
            Cadres cadres,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.own = own;
        this.sections = sections;
        this.cadres = cadres;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<FileRead> reads(UUID cadre, Paging paging) {
        if (!caller.require().path().equals(cadre.toString())) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        CursorBinding binding =
                new CursorBinding("file-reads", "", caller.require().path());
        List<String> last = Cursor.decode(paging.after, 1, binding);
        List<OwnFileRepository.Read> found =
                own.reads(last == null ? null : UUID.fromString(last.get(0)), paging.size + 1);
        return CursorPage.of(
                found, paging.size, binding, read -> List.of(read.id().toString()), this::view);
    }

    CursorPage<FileCorrectionView> page(CorrectionFilter filter) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("file-corrections", filter.asText(), office.path());
        List<String> last = Cursor.decode(filter.after, 1, binding);
        List<FileCorrection> found = own.page(filter, last == null ? null : UUID.fromString(last.get(0)));
        return CursorPage.of(
                found,
                filter.size,
                binding,
                one -> List.of(one.id.toString()),
                one -> FileCorrectionView.of(one, office));
    }

    @Audited(Action.CORRECTION_ASKED)
    FileCorrectionView ask(AskCorrection command) {
        Office office = caller.require();
        FileCorrection one =
                new FileCorrection(cadres.require(UUID.fromString(office.path())), command, desk(command.section()));
        one.askedBy(office, clock.instant());
        own.persistAndFlush(one);
        return told(one);
    }

    @Audited(Action.CORRECTION_DECIDED)
    FileCorrectionView decide(UUID id, DecideCorrection command) {
        FileCorrection one = require(id);
        one.decide(command, caller.require(), clock.instant());
        own.flush();
        return told(one);
    }

    @Audited(Action.CORRECTION_WITHDRAWN)
    FileCorrectionView withdraw(UUID id) {
        FileCorrection one = require(id);
        one.withdraw();
        own.flush();
        return told(one);
    }

    private Desk desk(String section) {
        if (section.equals(PERSON)) {
            return Desk.ORGANIZATION_DEPARTMENT;
        }
        return sections.stream()
                .filter(one -> one.name().equals(section))
                .map(one -> one.keptByTownship() ? Desk.TOWNSHIP : Desk.ORGANIZATION_DEPARTMENT)
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("/section", "cadre.correction.section"));
    }

    private FileCorrection require(UUID id) {
        FileCorrection one =
                own.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(one.version);
        return one;
    }

    private FileCorrectionView told(FileCorrection one) {
        trail.about(new Subject(one.cadreId.toString(), one.cadreName, one.regionPath, one.unitPath));
        return FileCorrectionView.of(one, caller.require());
    }

    private FileRead view(OwnFileRepository.Read read) {
        String why = read.purpose().isEmpty()
                ? Texts.get(request.locale(), "cadre.read.why." + read.role())
                : read.purpose();
        return new FileRead(
                read.id(),
                read.at().toInstant(),
                read.who(),
                read.office(),
                read.role(),
                Texts.get(request.locale(), "audit." + read.action()),
                why);
    }
}
