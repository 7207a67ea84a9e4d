/**
 * 专项行动: campaigns of a region with their items in every team's hands (G4), and actions that clear an opening balance to zero (G5). Progress
 * is shown by item and by place in the order of the codes: nobody is ranked.
 */
package org.zhucun.fieldwork.campaign;
