NAME        
ROWS
 N  Obj     
 L  r0      
 L  r1      
 L  r2      
 L  r3      
 L  r4      
 L  r5      
 L  r6      
 L  r7      
 L  r8      
 L  r9      
 L  r10     
 L  r11     
 L  r12     
 L  r13     
 L  r14     
 L  r15     
COLUMNS
    MARK0000  'MARKER'                 'INTORG'
    c0        Obj       0.26708386290394931
    c0        r0        -0.0011000000000000001
    c0        r1        -0.0011000000000000001
    c0        r2        -0.0011000000000000001
    c0        r3        1
    c0        r4        1
    c0        r5        1
    c0        r6        1
    c1        Obj       0.1175685813266308
    c1        r1        -0.0011000000000000001
    c1        r2        -0.0011000000000000001
    c1        r3        1
    c1        r5        1
    c1        r6        1
    c2        Obj       0.044402539574381748
    c2        r2        -0.0011000000000000001
    c2        r3        1
    c2        r6        1
    MARK0001  'MARKER'                 'INTEND'
    c3        r0        1
    c3        r7        -1
    c4        r1        1
    c4        r8        -1
    c5        r2        1
    c5        r9        -1
    MARK0002  'MARKER'                 'INTORG'
    c6        Obj       -50.146259924780608
    c6        r7        0.044838500000000003
    c6        r10       -1
    c7        Obj       -50.146259924780608
    c7        r8        0.044838500000000003
    c7        r11       -1
    c8        Obj       -50.146259924780608
    c8        r9        0.044838500000000003
    c8        r12       -1
    c9        Obj       -50.146259924780608
    c9        r7        0.1925
    c9        r10       1
    c9        r13       -1
    c10       Obj       -50.146259924780608
    c10       r8        0.1925
    c10       r11       1
    c10       r14       -1
    c11       Obj       -50.146259924780608
    c11       r9        0.1925
    c11       r12       1
    c11       r15       -1
    c12       Obj       -25.073129962390304
    c12       r7        0.20019999999999999
    c12       r13       1
    c13       Obj       -25.073129962390304
    c13       r8        0.20019999999999999
    c13       r14       1
    c14       Obj       -25.073129962390304
    c14       r9        0.20019999999999999
    c14       r15       1
    MARK0003  'MARKER'                 'INTEND'
RHS
    RHS_V     r3        573
    RHS_V     r4        170
    RHS_V     r5        170
    RHS_V     r6        170
BOUNDS
 UI BOUND     c0        573
 UI BOUND     c1        573
 UI BOUND     c2        573
 UP BOUND     c3        0.63
 UP BOUND     c4        0.63
 UP BOUND     c5        0.63
 BV BOUND     c6      
 BV BOUND     c7      
 BV BOUND     c8      
 BV BOUND     c9      
 BV BOUND     c10     
 BV BOUND     c11     
 BV BOUND     c12     
 BV BOUND     c13     
 BV BOUND     c14     
ENDATA
