/**
 * 督查均衡: whether supervision itself is even: which villages are visited how often, and how the outcomes of the inspecting offices spread.
 * It watches offices and procedures. Nobody is ranked: there is no person in it, and lists stand in the order of codes.
 */
package org.zhucun.supervision.fairness;
