package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Trail;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.identity.session.Me.HeldOffice;
import org.zhucun.identity.session.SessionRepository.Session;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.identity.token.Secrets;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 会话管理: begins, continues, turns and ends sessions. Every method commits what it decided, also when it then refuses. */
@ApplicationScoped
class SessionKeeper {
    private final SessionRepository sessions;
    private final HolderRepository holders;
    private final OfficeRepository offices;
    private final AccessTokens tokens;
    private final LoginLimits limits;
    private final Trail trail;
    private final Event<OfficesChanged> changes;
    private final Clock clock;

    SessionKeeper(
            SessionRepository sessions,
            HolderRepository holders,
            OfficeRepository offices,
            AccessTokens tokens,
            LoginLimits limits,
            Trail trail,
            Event<OfficesChanged> changes,
            Clock clock) {
        this.sessions = sessions;
        this.holders = holders;
        this.offices = offices;
        this.tokens = tokens;
        this.limits = limits;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** A session of somebody who proved who he is. */
    Entry begin(UUID account, UUID grant) {
        return Nobody.commits(() -> {
            Session session =
                    new Session(Ids.next(), account, grant, clock.instant().plus(limits.sessionLifetime()));
            sessions.begin(session);
            Office office = standing(session, grant);
            trail.recordAs(office, Action.LOGGED_IN, holders.subject(office));
            return entry(session, office);
        });
    }

    /**
     * Goes on with a session.
     *
     * @throws DomainException 401 when the token is spent, expired or unknown; a spent one ends the session
     */
    Entry refresh(String refreshToken) {
        byte[] hash = Secrets.hash(refreshToken);
        return Nobody.commits(() -> {
                    Session session = sessions.ofRefreshToken(hash).orElse(null);
                    if (session == null) {
                        return Optional.<Entry>empty();
                    }
                    if (sessions.spend(hash)) {
                        return office(session).isPresent()
                                ? Optional.of(entry(session, office(session).get()))
                                : Optional.<Entry>empty();
                    }
                    if (sessions.spent(hash)) {
                        reused(session);
                    }
                    return Optional.<Entry>empty();
                })
                .orElseThrow(() -> new DomainException(ProblemType.UNAUTHENTICATED, "identity.session.over"));
    }

    /** Another office of the same person in the same session. */
    Entry switchTo(Office acting, UUID session, UUID grant) {
        return Nobody.commits(() -> {
            Office next = offices.find(new Claim(acting.accountId(), session, grant))
                    .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
            sessions.switchTo(session, grant);
            trail.recordAs(next, Action.OFFICE_SWITCHED, holders.subject(next));
            return new Entry(token(session, next), null, null);
        });
    }

    /** Ends a session for good, at once on this node and within seconds on others. */
    void end(Office acting, UUID session) {
        Nobody.commits(() -> {
            sessions.end(session, "LOGGED_OUT");
            trail.recordAs(acting, Action.LOGGED_OUT, holders.subject(acting));
            changes.fire(new OfficesChanged());
            return null;
        });
    }

    /** Ends the session of a refresh token, for somebody whose access token has expired. */
    void end(String refreshToken) {
        Nobody.commits(() -> {
            Session session =
                    sessions.ofRefreshToken(Secrets.hash(refreshToken)).orElse(null);
            if (session != null) {
                office(session).ifPresent(office -> trail.recordAs(office, Action.LOGGED_OUT, holders.subject(office)));
                sessions.end(session.id(), "LOGGED_OUT");
                changes.fire(new OfficesChanged());
            }
            return null;
        });
    }

    private void reused(Session session) throws SQLException {
        Office office = office(session).orElse(null);
        sessions.end(session.id(), "REFRESH_REUSED");
        if (office != null) {
            trail.recordAs(office, Action.REFRESH_REUSED, holders.subject(office));
        }
        changes.fire(new OfficesChanged());
    }

    /** The office last used, else, when that was revoked meanwhile, another one still held. */
    private Optional<Office> office(Session session) throws SQLException {
        Optional<Office> last = offices.find(new Claim(session.account(), session.id(), session.grant()));
        if (last.isPresent()) {
            return last;
        }
        for (HeldOffice held : holders.offices(session.account())) {
            Optional<Office> other = offices.find(new Claim(session.account(), session.id(), held.grantId()));
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    private Office standing(Session session, UUID grant) {
        return offices.find(new Claim(session.account(), session.id(), grant))
                .orElseThrow(() -> DomainException.of(ProblemType.UNAUTHENTICATED));
    }

    private Entry entry(Session session, Office office) throws SQLException {
        Instant now = clock.instant();
        Instant idle = now.plus(limits.sessionIdle());
        Instant expires = idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
        String refresh = Secrets.random();
        sessions.issue(Secrets.hash(refresh), session.id(), expires);
        return new Entry(token(session.id(), office), refresh, Duration.between(now, expires));
    }

    private TokenView token(UUID session, Office office) throws SQLException {
        String token = tokens.ofSession(office.accountId(), session, office.grantId());
        return new TokenView(token, AccessTokens.LIFETIME.toSeconds(), holders.me(office));
    }
}
