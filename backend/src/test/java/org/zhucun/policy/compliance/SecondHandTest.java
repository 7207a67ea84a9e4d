package org.zhucun.policy.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rules;

/** 协助评定: whoever judges a rule, and whatever becomes of the second hand, no rule is left out. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class SecondHandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    ExecutorService workers;

    @Inject
    ComplianceStore store;

    @Inject
    Rules rules;

    @Inject
    Policies policies;

    /** Of this test alone: what is judged elsewhere meanwhile keeps another busy. */
    private SecondHand hand;

    private final CountDownLatch helped = new CountDownLatch(1);
    private final List<Evaluation> first = new ArrayList<>();
    private final ConcurrentLinkedQueue<Evaluation> second = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void free() {
        hand = new SecondHand(workers, store);
    }

    @Test
    void each_rule_is_judged_by_one_of_both() {
        List<Evaluation> asked = asked();
        hand.share(asked, this::judgedOnceHelped, this::takenBySecond);
        assertFalse(second.isEmpty());
        assertEquals(asked.size(), first.size() + second.size());
        Set<Evaluation> all = new HashSet<>(first);
        all.addAll(second);
        assertEquals(new HashSet<>(asked), all);
    }

    @Test
    void what_the_second_hand_cannot_judge_the_first_does() {
        List<Evaluation> asked = asked();
        hand.share(asked, this::judgedOnceHelped, one -> !takenBySecond(one));
        assertEquals(new HashSet<>(asked), new HashSet<>(first));
        assertEquals(asked.size(), first.size());
    }

    @Test
    void what_the_second_hand_had_done_before_it_failed_the_first_does_again() {
        List<Evaluation> asked = asked();
        CountDownLatch failed = new CountDownLatch(1);
        hand.share(
                asked,
                one -> {
                    // else the first may have taken all the others before the second comes to one it fails on
                    await(failed);
                    first.add(one);
                },
                one -> {
                    if (second.size() == 1) {
                        failed.countDown();
                        throw new IllegalStateException("gone");
                    }
                    return takenBySecond(one);
                });
        assertEquals(1, second.size());
        assertEquals(new HashSet<>(asked), new HashSet<>(first));
    }

    @Test
    void only_so_many_help_at_once_and_what_comes_besides_is_judged_by_its_first_hand_alone() {
        CountDownLatch busy = new CountDownLatch(SecondHand.HANDS);
        CountDownLatch over = new CountDownLatch(1);
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 0; i < SecondHand.HANDS; i++) {
            others.add(CompletableFuture.runAsync(() -> hand.share(asked(), one -> await(over), one -> {
                busy.countDown();
                await(over);
                return true;
            })));
        }
        await(busy);
        List<Evaluation> asked = asked();
        hand.share(asked, first::add, this::takenBySecond);
        assertEquals(asked, first);
        assertTrue(second.isEmpty());
        over.countDown();
        others.forEach(other -> other.orTimeout(30, TimeUnit.SECONDS).join());
        hand.share(asked, this::judgedOnceHelped, this::takenBySecond);
        assertFalse(second.isEmpty());
    }

    @Test
    void who_fails_waits_for_the_second_hand_as_its_locks_go_with_him() {
        AtomicBoolean through = new AtomicBoolean();
        assertThrows(
                IllegalStateException.class,
                () -> hand.share(
                        asked(),
                        one -> {
                            awaitHelp();
                            throw new IllegalStateException("gone");
                        },
                        one -> {
                            boolean done = takenBySecond(one);
                            sleep();
                            through.set(true);
                            return done;
                        }));
        assertTrue(through.get());
    }

    private List<Evaluation> asked() {
        return SystemOffice.working(() -> {
            var effective = policies.effective(DAY);
            return rules.all().stream()
                    .filter(rule -> !rule.evaluation().isEmpty())
                    .map(rule -> new Evaluation(rule, effective, DAY, Whom.in("/33/")))
                    .toList();
        });
    }

    private void judgedOnceHelped(Evaluation one) {
        awaitHelp();
        first.add(one);
    }

    private boolean takenBySecond(Evaluation one) {
        second.add(one);
        helped.countDown();
        return true;
    }

    private void awaitHelp() {
        await(helped);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS), "nobody helped");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
