package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 副本查阅: what was received, for offices that may read such resources where they are at home. */
@ApplicationScoped
@Transactional
class CopyService {
    private final CopyRepository copy;
    private final Caller caller;

    CopyService(CopyRepository copy, Caller caller) {
        this.copy = copy;
        this.caller = caller;
    }

    CursorPage<ReceivedRowView> page(FeedType type, RowFilter filter) {
        Office office = readable(type);
        String asked = type + " " + filter.sender + " " + filter.withDeleted;
        CursorBinding binding = new CursorBinding("received", asked, office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        RowKey key = after == null ? null : new RowKey(UUID.fromString(after.get(0)), after.get(1));
        return CursorPage.of(
                copy.page(type, filter, key, office.path()),
                filter.size,
                binding,
                row -> List.of(row.senderId().toString(), row.id()),
                row -> row);
    }

    ReceivedRowView get(FeedType type, RowKey key) {
        readable(type);
        return copy.find(type, key).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    private Office readable(FeedType type) {
        Office office = caller.require();
        if (!type.readableBy(office)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        return office;
    }
}
