package org.zhucun.fieldwork.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 盘点命令 */
final class StockCommands {
    private StockCommands() {}

    /** 资金项目盘点: what was counted at a team, item by item. */
    record TakeStock(
            @NotNull UUID teamId,
            @NotNull LocalDate countedOn,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull CountedItem> lines) {

        List<CountedItem> differing() {
            return lines.stream().filter(CountedItem::differs).toList();
        }
    }

    /**
     * 盘点明细
     *
     * @param booked how many the books say
     * @param found how many there are
     */
    record CountedItem(
            @NotBlank @Size(max = 100) String item,
            @NotNull @Min(0) @Max(1_000_000_000) Integer booked,
            @NotNull @Min(0) @Max(1_000_000_000) Integer found) {

        boolean differs() {
            return !booked.equals(found);
        }
    }
}
