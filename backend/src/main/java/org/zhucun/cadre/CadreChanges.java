package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.zhucun.cipher.PersonalCipher;

/** 登记变更: writes a changed form over what is on file, whoever brings it. */
@ApplicationScoped
class CadreChanges {
    private final CadreRepository cadres;
    private final CadreChecks checks;
    private final PersonalCipher cipher;
    private final Clock clock;

    CadreChanges(CadreRepository cadres, CadreChecks checks, PersonalCipher cipher, Clock clock) {
        this.cadres = cadres;
        this.checks = checks;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** His identity as it is afterwards. */
    CadreIdentity write(Cadre cadre, CadreForm form) {
        CadreIdentity identity = cadres.identity(cadre.id());
        CheckedForm checked = checks.toChange(form, cadre, identity);
        cadre.fill(form, checked.unit(), clock.instant());
        identity.follow(cadre);
        if (!identity.isCitizenId(checked.citizenId(), cipher)) {
            identity.seal(checked.citizenId(), cipher);
        }
        if (checked.phone() != null) {
            identity.seal(checked.phone(), cipher);
        }
        cadres.flush();
        return identity;
    }
}
