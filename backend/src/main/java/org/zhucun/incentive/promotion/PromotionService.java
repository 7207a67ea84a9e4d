package org.zhucun.incentive.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.obligation.ClosingAct;
import org.zhucun.assessment.obligation.NoPromotion;
import org.zhucun.assessment.obligation.ObligationClosing;
import org.zhucun.assessment.obligation.Obligations;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.cadre.RankHeld;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;

/** 提拔登记: records promotions, honours no-promotion periods and closes what an excellent grade obliges to (K3). */
@ApplicationScoped
@Transactional
class PromotionService {
    private final PromotionRepository promotions;
    private final Cadres cadres;
    private final NoPromotion barred;
    private final Obligations obligations;
    private final MeritDesk desk;

    PromotionService(
            PromotionRepository promotions,
            Cadres cadres,
            NoPromotion barred,
            Obligations obligations,
            MeritDesk desk) {
        this.promotions = promotions;
        this.cadres = cadres;
        this.barred = barred;
        this.obligations = obligations;
        this.desk = desk;
    }

    @Audited(Action.PROMOTION_RECORDED)
    PromotionView record(PromotionCommands.RecordPromotion command) {
        desk.requireNotFuture("/effectiveOn", command.effectiveOn());
        CadreRef cadre = cadres.require(command.cadreId());
        requireNotBarred(cadre, command.effectiveOn());
        Promotion promotion =
                new Promotion(cadre, promotions.place(cadre, command.effectiveOn()), command, desk.office());
        cadres.promoted(cadre.id(), promotion.rank()).ifPresent(promotion::replaced);
        promotions.add(promotion);
        close(promotion);
        return told(promotion);
    }

    /** What another level recorded closes what this level owes for an excellent grade, by its own deed (K6). */
    @Audited(Action.PROMOTION_FOLLOWED_UP)
    PromotionView followUp(UUID id) {
        Promotion promotion = held(id);
        promotion.requireStanding();
        if (close(promotion) == 0) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.promotion.no-follow-up");
        }
        return told(promotion);
    }

    /** What was written down wrongly counts no longer, the register forgets it, and what it had closed is owed again. */
    @Audited(Action.PROMOTION_WITHDRAWN)
    PromotionView withdraw(UUID id, PromotionCommands.WithdrawPromotion command) {
        Promotion promotion = held(id);
        if (promotions.inBatch(id)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.promotion.in-batch");
        }
        if (obligations.closedElsewhere(id)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.promotion.closed-elsewhere");
        }
        promotion.withdraw(command.reason(), desk.office(), desk.today());
        promotions.flush();
        correctRegister(promotion);
        obligations.reopen(id);
        return told(promotion);
    }

    CursorPage<PromotionView> page(PromotionFilter filter) {
        return promotions.page(filter);
    }

    /** The last promotion that stands is right, else what the register said before; later ones no longer rest on this one. */
    private void correctRegister(Promotion promotion) {
        if (!promotion.registered) {
            return;
        }
        promotions.passOn(promotion);
        RankHeld right = promotions.standing(promotion).orElseGet(promotion::before);
        cadres.restored(promotion.cadreId, promotion.rank(), right);
    }

    private void requireNotBarred(CadreRef cadre, LocalDate on) {
        barred.until(cadre.id(), on).ifPresent(last -> {
            throw DomainException.rule(
                    new RuleReference(
                            "L1",
                            Clause.of("incentive.rule.barred.required", last),
                            Clause.of("incentive.rule.barred.found", on),
                            promotions.barredBy(cadre.id(), on).orElse(null)),
                    "incentive.promotion.barred",
                    cadre.name(),
                    last);
        });
    }

    /** Every follow-up that the office may close and that was owed on the day; one of another level waits for that level (K6). */
    private int close(Promotion promotion) {
        ObligationClosing act = new ObligationClosing(
                ClosingAct.PROMOTION, promotion.id, promotion.effectiveOn, promotion.documentNumber);
        List<UUID> owed = promotions.followUps(promotion.cadreId, promotion.effectiveOn, desk.office());
        owed.forEach(one -> obligations.close(one, act));
        return owed.size();
    }

    private Promotion held(UUID id) {
        Promotion promotion =
                promotions.locked(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(promotion.version);
        return promotion;
    }

    private PromotionView told(Promotion promotion) {
        desk.about(
                promotion.id,
                promotion.cadreName + " " + promotion.documentNumber,
                promotion.regionPath,
                promotion.unitPath);
        return promotions.view(promotion.id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}
