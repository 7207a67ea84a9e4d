package org.zhucun.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.OwnerRows;

/** More readers than connections, each of whom needs a second transaction for the deed about his look. County 360734. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TransactionPlacesTest {
    private static final String HELD =
            "do $$ begin lock table finding in access exclusive mode; perform pg_sleep(1.5); end $$";

    @Test
    void who_looks_all_at_once_waits_his_turn_and_nobody_is_turned_away() throws Exception {
        int connections = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.max-size", Integer.class);
        GivenOffice auditor = GivenOffices.auditor("360734");
        look(auditor);
        // every connection that may be had is in the hands of somebody who reads, and they all go on in the same moment
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> lock = CompletableFuture.runAsync(() -> {
            held.countDown();
            OwnerRows.write(HELD);
        });
        held.await();
        Thread.sleep(200);
        int readers = connections + connections / 2;
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int n = 0; n < readers; n++) {
            answers.add(pool.submit(() -> look(auditor)));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        pool.shutdown();
        lock.join();
        assertEquals(Collections.nCopies(readers, 200), codes);
    }

    private static int look(GivenOffice auditor) {
        return auditor.request().get("/api/v1/audit-desk/search?size=20").statusCode();
    }
}
