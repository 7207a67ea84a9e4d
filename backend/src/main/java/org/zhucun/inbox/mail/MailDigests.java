package org.zhucun.inbox.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.inbox.InboxNumbers;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 摘要投递: sends the digests that are due, each account's by one node. A server that does not answer is tried again later and later; a
 * mail that went out is not sent again before the next chosen hour.
 */
@ApplicationScoped
class MailDigests {
    private static final Logger LOG = Logger.getLogger(MailDigests.class);
    private static final int AT_ONCE = 200;
    private static final Duration TAKEN = Duration.ofMinutes(15);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final int LONGEST = 7;

    private enum Outcome {
        SENT,
        /** not now, or nothing to say */
        SILENT,
        FAILED
    }

    private final MailRepository mail;
    private final InboxNumbers numbers;
    private final PersonalCipher cipher;
    private final Mailer mailer;
    private final Clock clock;
    private final Optional<String> host;
    private final Optional<String> link;

    MailDigests(
            MailRepository mail,
            InboxNumbers numbers,
            PersonalCipher cipher,
            Mailer mailer,
            Clock clock,
            @ConfigProperty(name = "zhucun.mail.host") Optional<String> host,
            @ConfigProperty(name = "zhucun.mail.link") Optional<String> link) {
        this.mail = mail;
        this.numbers = numbers;
        this.cipher = cipher;
        this.mailer = mailer;
        this.clock = clock;
        this.host = host;
        this.link = link;
    }

    @Scheduled(
            identity = "inbox-mail",
            every = "10m",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyTenMinutes() {
        if (host.isPresent()) {
            send(clock.instant());
        }
    }

    /**
     * Sends until nothing is due any more, or all that is tried fails: then the server is asked again at the next run.
     *
     * @param now from which on the clock of this run goes
     * @return how many mails went out
     */
    int send(Instant now) {
        Duration ahead = Duration.between(clock.instant(), now);
        int sent = 0;
        List<Outcome> batch;
        do {
            batch = batch(ahead);
            sent += Collections.frequency(batch, Outcome.SENT);
        } while (Collections.frequency(batch, Outcome.FAILED) < batch.size());
        return sent;
    }

    private List<Outcome> batch(Duration ahead) {
        Instant now = clock.instant().plus(ahead);
        return apart(() -> mail.due(now, AT_ONCE)).stream()
                .map(account -> claim(account, clock.instant().plus(ahead)))
                .toList();
    }

    /** From the claim on there is time to send: whoever comes late in a long run is nobody else's meanwhile. */
    private Outcome claim(UUID account, Instant now) {
        return apart(() -> mail.take(account, now, now.plus(TAKEN))) ? deliver(account, now) : Outcome.SILENT;
    }

    private Outcome deliver(UUID account, Instant now) {
        MailRepository.Kept kept = apart(() -> mail.find(account)).orElseThrow();
        MailPreference wanted = kept.preference();
        if (wanted.quiet(now)) {
            run(() -> mail.later(account, wanted.awake(now)));
            return Outcome.SILENT;
        }
        try {
            Digest digest = digest(account, wanted);
            if (!digest.worthSaying(kept.told())) {
                done(kept, null, now, digest);
                return Outcome.SILENT;
            }
            String address = cipher.open(kept.address(), MailAddress.at(account));
            mailer.send(Mail.withText(address, digest.subject(), digest.text()));
            done(kept, now, now, digest);
            return Outcome.SENT;
        } catch (RuntimeException failed) {
            Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(kept.attempts(), LONGEST));
            // the class only: a server's words may quote the address
            LOG.warnf(
                    "a digest could not be sent (%s), tried again in %s",
                    failed.getClass().getName(), pause);
            run(() -> mail.failed(account, wanted.awake(now.plus(pause))));
            return Outcome.FAILED;
        }
    }

    private Digest digest(UUID account, MailPreference wanted) {
        Locale locale = wanted.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        List<Office> offices = apart(() -> mail.offices(account, LocalDate.now(clock)));
        return new Digest(
                offices.stream()
                        .filter(office -> office.may("inbox:read"))
                        .map(office -> numbers.of(office, locale))
                        .toList(),
                link.orElse(null),
                locale);
    }

    private void done(MailRepository.Kept kept, Instant sent, Instant now, Digest digest) {
        Instant next = kept.preference().afterwards(kept.plannedAt(), now);
        run(() -> mail.told(kept.account(), sent, next, digest.fingerprint()));
    }

    private static void run(Runnable work) {
        apart(() -> {
            work.run();
            return null;
        });
    }

    /** Before any office is known, in a transaction of its own. */
    private static <T> T apart(Supplier<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
