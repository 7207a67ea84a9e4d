package org.zhucun.fieldwork.bundling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.region.Regions;

/** 捆绑台账 */
@ApplicationScoped
@Transactional
class BindingService {
    private static final int LEDGERS = 3;

    private final BindingRepository bindings;
    private final Regions regions;
    private final Desk desk;

    BindingService(BindingRepository bindings, Regions regions, Desk desk) {
        this.bindings = bindings;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<UnitBindingView> page(BindingFilter filter) {
        BindingRepository.Asked asked = asked(filter);
        CursorBinding binding = new CursorBinding(
                "unit-bindings", filter.asText(), desk.office().path());
        List<String> after = Cursor.decode(filter.after, 3, binding);
        CursorPage<UnitBindingView> page = CursorPage.of(
                bindings.page(asked, after),
                filter.size,
                binding,
                row -> List.of(
                        String.valueOf(LEDGERS - row.empty().size()),
                        row.villageCode(),
                        row.unitId().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(bindings.total(asked)) : page;
    }

    BindingSummary summary(BindingFilter filter) {
        return bindings.summary(asked(filter));
    }

    private BindingRepository.Asked asked(BindingFilter filter) {
        String code = regions.readable(filter.region);
        int year = filter.year == null ? desk.today().getYear() : filter.year;
        return new BindingRepository.Asked(filter, code, year, desk.office());
    }
}
