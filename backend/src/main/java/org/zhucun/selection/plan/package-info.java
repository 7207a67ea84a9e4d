/**
 * 轮换方案: proposes who goes to which village under the rules; several plans with different emphasis, each explained rule by rule and
 * person by person. The machine proposes, people decide.
 */
package org.zhucun.selection.plan;
