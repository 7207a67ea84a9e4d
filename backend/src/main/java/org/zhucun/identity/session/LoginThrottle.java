package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.zhucun.identity.Nobody;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;

/**
 * 防暴力破解: a try is reserved before the password is looked at, for the name and for the address, and given back when it was right.
 * A name that does not exist counts like one that does.
 */
@ApplicationScoped
class LoginThrottle {
    private static final int DOORS = 3;
    private static final int DOOR_SECONDS = 3;

    private final Semaphore doors = new Semaphore(DOORS);
    private final ThrottleRepository counts;
    private final LoginLimits limits;
    private final RequestInfo request;

    LoginThrottle(ThrottleRepository counts, LoginLimits limits, RequestInfo request) {
        this.counts = counts;
        this.limits = limits;
        this.request = request;
    }

    /** What came of a reservation. */
    enum Reservation {
        GRANTED,
        /** The first try too many of a window: it is put on the trail, the further ones are not. */
        FIRST_REFUSED,
        REFUSED
    }

    /** Reserves a try for a name from the request's address. */
    Reservation reserve(String name) {
        String address = address();
        return atOneOfFewDoors(() -> Nobody.commits(() -> {
            Reservation ofAddress = judge(counts.count(address, limits.triesPerAddress()), limits.triesPerAddress());
            return ofAddress != Reservation.GRANTED
                    ? ofAddress
                    : judge(counts.count(account(name), limits.triesPerAccount()), limits.triesPerAccount());
        }));
    }

    /** Reserves a try from the request's address alone: for a machine, whose secret or signature nobody guesses and whose name is no secret. */
    Reservation reserve() {
        String address = address();
        return atOneOfFewDoors(() ->
                Nobody.commits(() -> judge(counts.count(address, limits.triesPerAddress()), limits.triesPerAddress())));
    }

    /** The machine was admitted: the address gets its try back. */
    void succeeded() {
        String address = address();
        Nobody.commits(() -> {
            counts.giveBack(address);
            return null;
        });
    }

    /** A flood of tries queues here: at one hot row it would hold every connection that the others need. */
    private <T> T atOneOfFewDoors(Supplier<T> work) {
        try {
            if (!doors.tryAcquire(DOOR_SECONDS, TimeUnit.SECONDS)) {
                throw refusal(DOOR_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw DomainException.of(ProblemType.UNAVAILABLE).retryAfter(DOOR_SECONDS);
        }
        try {
            return work.get();
        } finally {
            doors.release();
        }
    }

    /** It was the right password: the name starts anew, the address gets its try back. */
    void succeeded(String name) {
        String address = address();
        Nobody.commits(() -> {
            counts.giveBack(address);
            counts.clear(account(name));
            return null;
        });
    }

    /** The password was not looked at after all. */
    void notTried(String name) {
        String address = address();
        Nobody.commits(() -> {
            counts.giveBack(address);
            counts.giveBack(account(name));
            return null;
        });
    }

    /** The one answer to all who tried too often. */
    DomainException refusal() {
        return refusal((int) limits.window().toSeconds());
    }

    /** The same answer where a moment of patience is enough. */
    static DomainException refusal(int seconds) {
        return new DomainException(ProblemType.TOO_MANY_REQUESTS, "identity.login.throttled").retryAfter(seconds);
    }

    private static Reservation judge(int count, int limit) {
        if (count <= limit) {
            return Reservation.GRANTED;
        }
        return count == limit + 1 ? Reservation.FIRST_REFUSED : Reservation.REFUSED;
    }

    /** As a digest: people type passwords into the field for the name. */
    private static String account(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "account:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever has an IPv6 address has 2⁶⁴ of them. */
    private String address() {
        try {
            InetAddress address = InetAddress.getByName(request.remoteAddress());
            byte[] bytes = address.getAddress();
            return "address:"
                    + HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException unknown) {
            return "address:unknown";
        }
    }
}
