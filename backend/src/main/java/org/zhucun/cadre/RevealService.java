package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 查看身份明文: shows the clear numbers of one cadre for a purpose, so many times an hour. */
@ApplicationScoped
@Transactional
class RevealService {
    /** Per account and hour. */
    static final int QUOTA = 30;

    private static final int HOUR_SECONDS = 3600;

    private final CadreRepository cadres;
    private final RevealQuota quota;
    private final PersonalCipher cipher;
    private final Trail trail;
    private final Caller caller;
    private final Clock clock;

    RevealService(
            CadreRepository cadres, RevealQuota quota, PersonalCipher cipher, Trail trail, Caller caller, Clock clock) {
        this.cadres = cadres;
        this.quota = quota;
        this.cipher = cipher;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Audited(Action.CADRE_IDENTITY_REVEALED)
    RevealedIdentity reveal(UUID id, IdentityReveal command) {
        Cadre cadre = cadres.visible(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        Office office = caller.require();
        Subject subject = CadreService.subject(cadre);
        if (quota.used(office.accountId(), id, clock.instant()) > QUOTA) {
            trail.refused(office, Action.CADRE_IDENTITY_REVEALED, subject, ProblemType.TOO_MANY_REQUESTS.name());
            throw new DomainException(ProblemType.TOO_MANY_REQUESTS, "cadre.reveal.quota", QUOTA)
                    .retryAfter(HOUR_SECONDS);
        }
        trail.about(subject);
        trail.detail(Map.of("purpose", command.purpose()));
        return cadres.identity(id).open(cipher);
    }
}
