package org.zhucun.supervision.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.bulletin.BulletinCommands.BulletinText;
import org.zhucun.supervision.bulletin.BulletinCommands.CorrectBulletin;
import org.zhucun.supervision.bulletin.BulletinCommands.DraftBulletin;
import org.zhucun.supervision.bulletin.BulletinCommands.ReturnBulletin;

/** 通报办理 */
@ApplicationScoped
@Transactional
class BulletinService {
    private final BulletinRepository bulletins;
    private final BulletinSteps steps;
    private final OverdueBulletins overdue;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;

    BulletinService(
            BulletinRepository bulletins,
            BulletinSteps steps,
            OverdueBulletins overdue,
            Regions regions,
            Caller caller,
            RequestInfo request) {
        this.bulletins = bulletins;
        this.steps = steps;
        this.overdue = overdue;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
    }

    CursorPage<BulletinView> page(BulletinFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding("bulletins", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<BulletinView> rows = after == null
                ? bulletins.page(filter, null, null)
                : bulletins.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        steps.lookedAt(null, filter.region);
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.period() + "-01", row.id().toString()),
                row -> row);
    }

    CursorPage<OverdueCounty> overdue(OverdueFilter filter) {
        return overdue.page(filter);
    }

    BulletinCandidates candidates(CandidateFilter filter) {
        return steps.candidates(filter);
    }

    BulletinView get(UUID id) {
        BulletinView read = bulletins.read(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        steps.lookedAt(id, read.regionCode());
        return read.form() == BulletinForm.FULL ? steps.view(bulletins.findById(id)) : read;
    }

    BulletinDocument document(UUID id, BulletinForm form) {
        BulletinView read = bulletins.read(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        steps.lookedAt(id, read.regionCode());
        if (read.form() == BulletinForm.FULL) {
            return steps.document(bulletins.findById(id), form == null ? BulletinForm.FULL : form);
        }
        if (form == BulletinForm.FULL) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        return steps.copy(id);
    }

    @Audited(Action.BULLETIN_DRAFTED)
    BulletinView draft(DraftBulletin command) {
        return steps.view(steps.draft(command, caller.require()));
    }

    @Audited(Action.BULLETIN_CHANGED)
    BulletinView write(UUID id, BulletinText text) {
        Bulletin bulletin = require(id);
        steps.write(bulletin, text, caller.require());
        return steps.view(bulletin);
    }

    @Audited(Action.BULLETIN_SUBMITTED)
    BulletinView submit(UUID id) {
        Bulletin bulletin = require(id);
        bulletin.submit();
        return steps.done(bulletin);
    }

    @Audited(Action.BULLETIN_RETURNED)
    BulletinView giveBack(UUID id, ReturnBulletin command) {
        Bulletin bulletin = require(id);
        bulletin.giveBack(command.reason());
        return steps.done(bulletin);
    }

    @Audited(Action.BULLETIN_PUBLISHED)
    BulletinView publish(UUID id) {
        Bulletin bulletin = require(id);
        steps.publish(bulletin, caller.require());
        return steps.done(bulletin);
    }

    @Audited(Action.BULLETIN_CORRECTED)
    BulletinView correct(UUID id, CorrectBulletin command) {
        return steps.done(steps.correct(require(id), command.reason(), caller.require()));
    }

    /** A bulletin of the office's own region, in the version that the caller saw. */
    private Bulletin require(UUID id) {
        Bulletin bulletin =
                bulletins.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(bulletin.version);
        if (!bulletin.regionPath.equals(caller.require().path())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return bulletin;
    }
}
