/// Words of English grammar, and nouns and verbs that tell how a name is used.
enum GrammarWords {
  static let lists: [(WordTraits, String)] = [
    (.determiner, "the a an this that these those some any no every each either neither all both"),
    (
      .preposition,
      """
      of in on at by for from with to into onto upon over under after before since until during \
      against between among amid about around across through throughout toward towards near within \
      without outside inside beyond behind beneath beside besides despite like unlike via per than \
      as off out up down along above below except following including regarding concerning
      """
    ),
    (
      .conjunction,
      "and or but nor so yet if when while although though because unless whereas whether once"
    ),
    (
      .pronoun,
      """
      i me my mine myself you your yours he him his himself she her hers herself it its itself we us \
      our ours they them their theirs themselves who whom whose which what where why how there here \
      everyone everybody someone somebody anyone nobody nothing everything something one others
      """
    ),
    (
      .auxiliary,
      """
      is are was were be been being am has have had having do does did will would shall should can \
      could may might must cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt \
      wont wouldnt shouldnt couldnt mustnt
      """
    ),
    (
      .adverb,
      """
      not also already now then still never ever always often just only even again soon later earlier \
      recently repeatedly initially reportedly allegedly apparently clearly quickly briefly finally \
      currently previously subsequently immediately publicly privately formally officially \
      effectively merely really truly probably possibly largely mostly nearly almost however once \
      twice yesterday today tomorrow meanwhile thus therefore instead long since first simply
      """
    ),
    (
      .particle,
      """
      de del della di da do dos du la le van von der den ter ten bin ibn al el ul abu ben y e zu \
      as an ash ad ar az wa san bint st des aux et na arap ag ould pou
      """
    ),
    (.suffix, "jr sr ii iii iv phd md kc qc obe cbe"),
    (
      .prefix,
      "anti pro non pre post mid ex co sub neo semi pan trans inter cross multi all half self vice like"
    ),
    (.leading, "de del della di da von van bin bint ibn al el ul"),
    (
      .owner,
      """
      people peoples workers worker womens women men children farmers teachers lords king queen kings \
      queens students citizens writers lawyers veterans
      """
    ),
    (
      .placeGeneric,
      """
      province region district city county town village river island islands airport area areas \
      prefecture oblast state governorate valley neighborhood neighbourhood peninsula desert border \
      suburb port coast lake mountain mountains territory territories highway street municipality
      """
    ),
    (
      .organizationGeneric,
      """
      newspaper group party company militia movement bank agency network magazine television tv daily \
      organization organisation corporation firm faction club team rebels militants fighters insurgents \
      militias channel brand stores website forces troops airline band charity publisher studio \
      orchestra label brewery manufacturer startup carmaker automaker lender insurer retailer
      """
    ),
    (
      .direction,
      """
      north south east west northern southern eastern western central northeast northwest southeast \
      southwest northeastern northwestern southeastern southwestern downtown upper lower nearby
      """
    ),
    (
      .work,
      """
      movie movies film films novel novels song songs album albums sitcom missile missiles rocket \
      rockets tank tanks drone drones jet jets helicopter helicopters rifle rifles bomber bombers \
      fighter howitzer howitzers virus vaccine vaccines syndrome disease phone phones
      """
    ),
    (
      .gathering,
      """
      talks negotiations summit meeting conference process round agreement agreements peace accord \
      accords platform format communique declaration protocol protocols forum track venue
      """
    ),
    (.honorific, "mr mrs ms miss mx dr sir lady dame lord"),
    (
      .motion,
      """
      visit visits visited visiting trip trips travel travels traveled travelled traveling travelling \
      fly flies flew flying flown flight flights arrive arrives arrived arriving arrival return \
      returned returning returns went go goes going gone come came coming journey drive drove driving \
      marched march marching fled flee flee fleeing leave leaves left leaving moved move moving \
      headed heading heads head train trains bus road railway route evacuated deported summoned invited \
      sent rushed evacuate advance advanced advancing departed depart born landed toured stayed live \
      lives lived living based gathered met meeting held hosted
      """
    ),
    (
      .giving,
      """
      give gave given gives giving provide provides provided providing supply supplied supplies \
      supplying deliver delivered delivers delivering deliveries aid assistance support supports \
      backing weapons arms message messages threat threats warning warnings ultimatum loan loans \
      concession concessions loyal answer response appeal appeals offer offers offered sell sold \
      selling sales allegiance proposal proposals close closer hostile friendly sympathetic \
      according demand demands pressure attributed concerning policy attitude approach ties \
      commitment commitments guarantees favorable favourable belong belongs belonged allied opposed \
      subordinate sells draft drafts letter letters statement statements signal signals criticism \
      reply resistance invitation consent approval orders order help sanctions note notes permission
      """
    ),
    (
      .sending,
      """
      delegation delegations envoy envoys representative representatives negotiator negotiators \
      mediator mediators emissary emissaries official officials minister ministers word assurances \
      backing condemnation denial denials reaction reactions rebuke rebukes protest protests \
      interference meddling propaganda instructions recognition independence accusations complaints \
      money cash funding investment silence
      """
    ),
    (
      .striking,
      """
      attack attacks attacked strike strikes struck assault assaults raid raids bombing bombardment \
      shelling missile missiles rocket rockets shells drone drones rain rained fell fall falls march \
      marched marching advance advances advanced advancing offensive barrage snow bombs curfew fire
      """
    ),
    (
      .locating,
      "in at near outside inside around across throughout into via within above below toward towards"
    ),
    (
      .attacking,
      """
      hit struck bombed shelled bombarded attacked destroyed captured seized occupied besieged \
      liberated encircled surrounded flooded rebuilt evacuated located situated founded blanketed \
      rocked shaken bombard burned burning
      """
    ),
    (
      .placeNoun,
      """
      city capital suburb suburbs outskirts direction streets street mayor residents resident region area \
      district districts province oblast airport station metro subway hospital hospitals hotel hotels \
      museum square park theater theatre university school apartment building buildings downtown \
      neighborhood neighbourhood center centre central parade time summer winter weather traffic \
      skyline population inhabitants citizens embassy zoo stadium marathon born people homes roads \
      bridge bridges port harbour harbor north south east west northeast northwest southeast \
      southwest kilometers kilometres km miles battle siege fall defense defence liberation \
      bombing shelling
      """
    ),
    (
      .kin,
      """
      wife husband son daughter brother sister widow widower nephew niece cousin stepson \
      stepdaughter grandson granddaughter
      """
    ),
    (
      .familyFirst,
      """
      kim lee yi park pak choi choe jung jeong chung cho jo kang yoon yun jang lim han oh seo suh shin \
      kwon hwang ahn song ryu yoo yu hong jeon ko moon mun yang sohn bae pae baek paik heo hur nam \
      shim noh roh ri tak li wang zhang liu chen zhao huang zhou wu xu sun hu zhu gao lin guo luo \
      liang zheng xie tang deng feng xiao cheng cai peng pan yuan dong jiang ye wei lu ding ren yao \
      fang qin meng qiu hou xue yan qian wen
      """
    ),
    (.abbreviation, "inc corp co ltd jr sr bros pte pty"),
    (
      .personal,
      """
      died married divorced smiled laughed wept cried resigned retired graduated sang wrote composed \
      shouted whispered slept woke smoked drank ate wore sat nodded recalled remembered loved hated \
      starred born insists writes argues jokes joked quipped walked knelt resided studied testified \
      befriended grinned shrugged chuckled sighed
      """
    ),
    (
      .owned,
      """
      wife husband father mother son sons daughter daughters brother brothers sister sisters parents \
      widow widower girlfriend boyfriend fiancee grandfather grandmother uncle aunt nephew niece life \
      career childhood boyhood autobiography biography memoirs lawyer lawyers attorney attorneys \
      friends autopsy funeral
      """
    ),
    (
      .legalForm,
      """
      inc incorporated corp corporation co company ltd limited llc llp plc ag gmbh nv bv sarl srl \
      ooo oao zao pao jsc ojsc pjsc cjsc pte pty oyj kgaa aktiengesellschaft ab sl \
      oy kk lp sa asa sdn bhd
      """
    ),
    (
      .acting,
      """
      comes goes says wants seems hopes insists remains stands knows thinks fears keeps makes takes \
      gives sees believes expects needs finds holds sends does has gets lets tries refuses rejects \
      denies accuses argues warns considers regards becomes agrees decides feels looks asks tells \
      paid held sought made took sent kept let lost won gave went came saw told found began fell rose \
      chose broke built bought brought caught felt fought got grew heard knew led meant met ran stood \
      struck swore thought threw understood withdrew wrote drew spoke \
      sells buys pays owes cares seeks spends builds lends brings leads prefers depends learns loses \
      begins continues stays hears owns writes allows invites opposes condemns accepts imposes \
      threatens adopts applauds blames chooses closes cooperates criticises criticizes declares \
      declines defends deploys deserves dislikes distrusts favors favours ignores intends invests \
      joins lacks maintains obeys pledges presses prevents proposes protects provides pursues pushes \
      recognises recognizes refrains resents resists retains responds suspends understands \
      urges waits welcomes withdraws worries appears seems sees feels speaks \
      lent spent bent dealt
      """
    ),
    (
      .pastVerb,
      """
      became began came went took made gave got left won lost met told said saw found felt held kept \
      led knew grew wrote broke spoke chose drew drove fell flew forgot heard hid hit hurt laid let \
      lay put ran read rose sang sat sent set shot slept sold sought stood stole struck swore taught \
      thought threw understood wore fought bought brought built caught cut dealt died ate beat bore \
      bred born blew bet bid bound fed fled froze paid quit rode sank shook shut spent spread sprang \
      stuck swam tore woke wound
      """
    ),
    (
      .addressing,
      """
      pressure pressured pressuring urge urged urges urging accuse accused accuses accusing warn warned \
      warns warning tell told telling force forced forcing forces arm armed arming support supported \
      supports supporting help helped helping helps blame blamed blames blaming provide provided \
      providing give gave giving grant granted ask asked asking asks convince convinced persuade \
      persuaded criticize criticized criticise criticised condemn condemned fund funded funding back \
      backed backing backs delight delighted push pushed pushing press pressed invite invited allow allowed \
      allowing help helps help isolate isolated sanction sanctioned punish punished trust trusted \
      distrust supply supplied supplying assure assured inform informed notify notified compel \
      compelled deny denied denying ally offered offer promised promise show showed shows showing \
      remind reminded pay paid owe owes cost costs provoke provoked anger angered irritate irritates \
      alarm alarms alarmed worry worries please pleased satisfy appease watch watches watched watching \
      contain containing confront confronted confronting deter deterred deterring embarrass \
      embarrassed infuriate infuriated infuriating consult consulted consulting bypass bypassed \
      bypassing defy defied defying thank thanked thanking praise praised praising denounce denounced \
      denouncing court courted courting woo wooed wooing engage engaged engaging antagonise \
      antagonised antagonising antagonize antagonized antagonizing placate placated reassure reassured \
      reassuring rebuke rebuked slam slammed snub snubbed betray betrayed bribe bribed lobby lobbied \
      lobbying suspect suspected challenge challenged challenging rattle rattled unsettle unsettled \
      enrage enraged frustrate frustrated
      """
    ),
  ]
}
