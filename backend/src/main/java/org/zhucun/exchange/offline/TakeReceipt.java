package org.zhucun.exchange.offline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 收回执.
 *
 * @param receipt the text of the file that the receiver gave
 */
record TakeReceipt(@NotBlank @Size(max = 20_000) String receipt) {}
