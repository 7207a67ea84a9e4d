package org.zhucun.assessment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.team.SendLevel;

/** 后果台账之门: the acts that obligations ask for close them, and open them again where they are revoked. Call it inside a transaction. */
@ApplicationScoped
public class Obligations {
    private final ObligationRepository obligations;
    private final Caller caller;
    private final Clock clock;

    Obligations(ObligationRepository obligations, Caller caller, Clock clock) {
        this.obligations = obligations;
        this.caller = caller;
        this.clock = clock;
    }

    /** The place whose organization department answers for a cadre whom a level sent (K6). */
    public static String levelPath(SendLevel sentBy, String regionPath) {
        return Debtor.levelPath(sentBy, regionPath);
    }

    /** Those that the caller sees. */
    public Optional<ObligationRef> find(UUID id) {
        return obligations.findByIdOptional(id).map(ObligationRef::of);
    }

    /** The obligation that an act is to close: 403 when the caller sees none. */
    public ObligationRef require(UUID id) {
        return find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** The open one of a kind about a cadre, the earliest due first. */
    public Optional<ObligationRef> open(UUID cadreId, ObligationKind kind) {
        return obligations.open(cadreId, kind).map(ObligationRef::of);
    }

    /**
     * Closes an obligation by the act it asks for.
     *
     * @throws DomainException 403 for one of another level, 409 for one that is not open or asks for another act
     */
    public void close(UUID obligationId, ObligationClosing by) {
        Obligation obligation =
                obligations.lock(obligationId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        obligation.close(by, caller.require());
        obligations.flush();
    }

    /**
     * A recall was carried out: it answers whatever of a cadre's still asks for one, and the obligation that it names where that is still
     * open; whichever was told first, the recall or the grade.
     *
     * @param named the obligation for which it was proposed, or null
     * @param levelPath the level that carried it out: what is owed by one above stays open
     */
    public void recalled(UUID cadreId, UUID named, String levelPath, ObligationClosing by) {
        obligations.asking(cadreId, ObligationKind.RECALL, named).stream()
                .filter(obligation -> obligation.debtorPath.startsWith(levelPath))
                .forEach(obligation -> obligation.answer(by.notBefore(obligation.openedOn), caller.require()));
        obligations.flush();
    }

    /** No promotion for a cadre: nobody owes him one any more. */
    public void bar(UUID cadreId, String reason) {
        LocalDate today = LocalDate.now(clock);
        obligations
                .asking(cadreId, ObligationKind.PROMOTION_FOLLOW_UP, null)
                .forEach(one -> one.withdraw(reason, today));
        obligations.flush();
    }

    /** Whether an act has closed something that the caller does not see, and that {@link #reopen} would therefore leave closed. */
    public boolean closedElsewhere(UUID byId) {
        return obligations.closedElsewhere(byId);
    }

    /** An act was revoked: what it had closed is owed again, unless its grade was corrected meanwhile: then it falls away. */
    public void reopen(UUID byId) {
        List<Obligation> again = obligations.closedBy(byId);
        again.forEach(Obligation::reopen);
        obligations.flush();
        again.stream()
                .filter(one -> one.correctedOn != null)
                .forEach(one -> one.withdraw(one.correctionReason, LocalDate.now(clock)));
        obligations.flush();
    }
}
