package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;

/** 批量登记: takes the wishes one after another; one that is refused does not hold the others up. */
@ApplicationScoped
class WishBulk {
    private final TermService service;
    private final DatabaseProblems database;
    private final RequestInfo request;

    WishBulk(TermService service, DatabaseProblems database, RequestInfo request) {
        this.service = service;
        this.database = database;
        this.request = request;
    }

    WishResults state(StateWishes command) {
        List<WishResults.WishResult> lines =
                command.items().stream().map(this::state).toList();
        return WishResults.of(lines);
    }

    private WishResults.WishResult state(StateWishes.WishLine line) {
        try {
            return new WishResults.WishResult(line.postingId(), service.wishAlone(line), null, null);
        } catch (DomainException refused) {
            return refused(line, refused);
        } catch (RuntimeException failed) {
            DomainException meaning = database.meaning(failed);
            if (meaning == null) {
                throw failed;
            }
            return refused(line, meaning);
        }
    }

    private WishResults.WishResult refused(StateWishes.WishLine line, DomainException refused) {
        return new WishResults.WishResult(
                line.postingId(), null, refused.type().name(), refused.sentence(request.locale()));
    }
}
