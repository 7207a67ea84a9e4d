package org.zhucun.incentive.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 发放查询: batches and their lines. */
@ApplicationScoped
@Transactional
class PaymentLists {
    private final PaymentRepository payments;
    private final Regions regions;
    private final Caller caller;

    PaymentLists(PaymentRepository payments, Regions regions, Caller caller) {
        this.payments = payments;
        this.regions = regions;
        this.caller = caller;
    }

    CursorPage<PaymentBatchView> page(PaymentFilter filter) {
        String code = regions.readable(filter.region);
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("payment-batches", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        List<UUID> ids = payments.page(filter, path, after == null ? null : UUID.fromString(after.get(0)));
        Map<UUID, PaymentBatch> found = payments.find("id in ?1", ids).stream()
                .collect(Collectors.toMap(batch -> batch.id, Function.identity()));
        CursorPage<PaymentBatchView> page = CursorPage.of(
                ids,
                filter.size,
                binding,
                id -> List.of(id.toString()),
                id -> PaymentBatchView.of(found.get(id), office));
        return filter.withTotal ? page.withTotal(payments.total(filter, path)) : page;
    }

    PaymentBatchView get(UUID id) {
        return PaymentBatchView.of(visible(id), caller.require());
    }

    CursorPage<PaymentLineView> lines(UUID id, PaymentLineFilter filter) {
        visible(id);
        CursorBinding binding = new CursorBinding(
                "payment-lines", id + "|" + filter.state, caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<PaymentLineView> page = CursorPage.of(
                payments.lines(id, filter.state, after == null ? 0 : Integer.parseInt(after.get(0)), filter.size + 1),
                filter.size,
                binding,
                line -> List.of(Integer.toString(line.no())),
                line -> line);
        return filter.withTotal ? page.withTotal(payments.total(id, filter.state)) : page;
    }

    private PaymentBatch visible(UUID id) {
        return payments.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}
