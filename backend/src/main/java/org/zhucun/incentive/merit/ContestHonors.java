package org.zhucun.incentive.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.Texts;
import org.zhucun.training.AwardWithdrawn;
import org.zhucun.training.ContestWon;
import org.zhucun.training.OrganizerLevel;

/** 比武入荣誉 (E8): an award of a contest of county level or above becomes an honour of the cadre, in the deed that recorded it. */
@ApplicationScoped
class ContestHonors {
    private final CommendationRepository commendations;
    private final Cadres cadres;

    ContestHonors(CommendationRepository commendations, Cadres cadres) {
        this.commendations = commendations;
        this.cadres = cadres;
    }

    void won(@Observes ContestWon event) {
        if (event.level() == OrganizerLevel.TOWNSHIP) {
            return;
        }
        CadreRef cadre = cadres.require(event.cadreId());
        String award = Texts.get(Locale.SIMPLIFIED_CHINESE, "incentive.contest." + event.award());
        Commendation honor = Commendation.record(
                new RecordCommendation(
                        CommendationKind.COMMEND,
                        level(event.level()),
                        event.cadreId(),
                        null,
                        event.contest() + " " + award,
                        event.on(),
                        null),
                new MeritDesk.Honored(cadre.name(), cadre.regionPath(), cadre.unitPath()));
        honor.contestId = event.sessionId();
        commendations.persistAndFlush(honor);
    }

    /** An award that was put down wrong is no honour. */
    void withdrawn(@Observes AwardWithdrawn event) {
        commendations.delete("contestId = ?1 and cadreId = ?2", event.sessionId(), event.cadreId());
    }

    private static HonorLevel level(OrganizerLevel organizer) {
        return switch (organizer) {
            case CENTRAL -> HonorLevel.NATIONAL;
            case PROVINCE -> HonorLevel.PROVINCE;
            case CITY -> HonorLevel.CITY;
            default -> HonorLevel.COUNTY;
        };
    }
}
