/**
 * 激励与保障: what posted cadres are owed (待遇) and whether it was delivered, in full and in time; and who was commended, promoted or reminded
 * (三个一批). Slices: {@code entitlement} 待遇与差额, {@code insurance} 意外伤害保险, {@code payment} 发放批次, {@code debt} 欠账与问题, {@code care} 谈心走访与困难,
 * {@code fund} 工作经费, {@code batch} 三个一批, {@code honor} 荣誉,
 * {@code model} 先进典型, {@code promotion} 提拔重用, {@code observation} 考察识别.
 */
package org.zhucun.incentive;
