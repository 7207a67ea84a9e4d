/**
 * 激励与保障: what posted cadres are owed (待遇: living allowance, accident insurance, health check) and whether it was delivered, in
 * full and in time; and who was commended, promoted or reminded (三个一批).
 */
package org.zhucun.incentive;
