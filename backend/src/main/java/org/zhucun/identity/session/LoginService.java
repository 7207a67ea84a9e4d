package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.identity.session.CredentialRepository.Credential;
import org.zhucun.identity.session.LoginThrottle.Reservation;
import org.zhucun.identity.session.Me.HeldOffice;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 登录: the same steps and the same answer whether the name exists or not. */
@ApplicationScoped
class LoginService {
    private static final int BUSY_SECONDS = 2;

    private final LoginThrottle throttle;
    private final CredentialRepository credentials;
    private final PasswordHashing hashing;
    private final HolderRepository holders;
    private final SessionKeeper sessions;
    private final Trail trail;

    LoginService(
            LoginThrottle throttle,
            CredentialRepository credentials,
            PasswordHashing hashing,
            HolderRepository holders,
            SessionKeeper sessions,
            Trail trail) {
        this.throttle = throttle;
        this.credentials = credentials;
        this.hashing = hashing;
        this.holders = holders;
        this.sessions = sessions;
        this.trail = trail;
    }

    Entry login(Login command) {
        String name = command.username().strip().toLowerCase(Locale.ROOT);
        reserve(name);
        Optional<Credential> credential = Nobody.commits(() -> credentials.find(name));
        if (!matches(name, command.password(), credential)) {
            refused(credential, "WRONG_PASSWORD");
            throw new DomainException(ProblemType.UNAUTHENTICATED, "identity.login.refused");
        }
        throttle.succeeded(name);
        Credential holder = credential.orElseThrow();
        List<HeldOffice> offices = Nobody.commits(() -> holders.offices(holder.account()));
        if (offices.isEmpty()) {
            refused(credential, "NO_OFFICE");
            throw new DomainException(ProblemType.FORBIDDEN, "identity.login.office");
        }
        return sessions.begin(holder.account(), offices.get(0).grantId());
    }

    private void reserve(String name) {
        Reservation reservation = throttle.reserve(name);
        if (reservation == Reservation.GRANTED) {
            return;
        }
        if (reservation == Reservation.FIRST_REFUSED) {
            refused(Nobody.commits(() -> credentials.find(name)), "TOO_MANY_TRIES");
        }
        throw throttle.refusal();
    }

    private boolean matches(String name, String password, Optional<Credential> credential) {
        try {
            boolean right =
                    hashing.verify(password, credential.map(Credential::hash).orElse(null));
            return right && !credential.orElseThrow().disabled();
        } catch (DomainException busy) {
            throttle.notTried(name);
            throw LoginThrottle.refusal(BUSY_SECONDS);
        }
    }

    /** An unknown name is not written down: it may be a password in the wrong field. */
    private void refused(Optional<Credential> credential, String code) {
        Subject subject = credential
                .map(known -> new Subject(known.account().toString(), known.username(), known.regionPath(), null))
                .orElse(new Subject(null, null, null, null));
        trail.refused(null, Action.LOGIN_REFUSED, subject, code);
    }
}
