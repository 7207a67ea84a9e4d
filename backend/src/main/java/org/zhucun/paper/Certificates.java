package org.zhucun.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.paper.CertificateRepository.Honor;
import org.zhucun.paper.press.Sheet;
import org.zhucun.scope.Caller;

/** 证书拟稿: certificates of what stands: past its publicity, neither refused nor revoked, and under no objection. */
@ApplicationScoped
class Certificates {
    private final CertificateRepository honors;
    private final Caller caller;
    private final Clock clock;

    Certificates(CertificateRepository honors, Caller caller, Clock clock) {
        this.honors = honors;
        this.caller = caller;
        this.clock = clock;
    }

    Sheet ofCommendation(UUID id) {
        return certificate(honors.commendation(id));
    }

    Sheet ofHonor(UUID id) {
        return certificate(honors.honor(id));
    }

    private Sheet certificate(Optional<Honor> found) {
        Honor honor = found.orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        if (!honor.kind().equals("COMMEND")) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "paper.certificate.kind");
        }
        if (!honor.stands()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "paper.certificate.fallen");
        }
        if (honor.publicityTo() != null && !honor.publicityTo().isBefore(LocalDate.now(clock))) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "paper.certificate.publicity", honor.publicityTo());
        }
        return CertificateSheet.of(
                honor, honor.grantedBy() == null ? caller.require().nodeName() : honor.grantedBy());
    }
}
