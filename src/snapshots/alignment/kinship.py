"""Kinship: words and phrases of public reports that speak of the same thing.

A small dictionary of drafting English. Its rows are wide, because they serve to find what may
belong together; the synonyms of `snapshots.language` are narrow, because they judge whether two
texts mean the same.
"""

from collections.abc import Sequence
from functools import lru_cache

from snapshots.alignment.roots import root

__all__ = ["LONGEST_PHRASE", "SILENT", "kin", "light", "one_form"]

Phrase = tuple[str, ...]

LONGEST_PHRASE = 6

#: Words that carry nothing by themselves: articles, pronouns, auxiliaries and the like. The
#: words of negation are among them, because what a negation turns is judged elsewhere.
_SILENT = """
    a about above across after again against all also although among amongst an and another any
    anyone anything are aren as at back be because been before being below between beyond both but
    by call called calls can cannot could did didn do does doesn doing don down due during e each
    eg either else etc every everyone everything few for from further furthermore g given had has
    have having he hence her here hers him his how however i ie if in into is isn it its itself
    just least less let like many may me might more moreover most much must mustn my need neither
    never no nobody none nor not nothing of off on once only onto or other others ought our out
    over own per r rather recommend recommendation recommendations recommended recommends s shall
    she should shouldn since so some such suggest suggested suggests t than that the their them
    themselves then there thereby therefore these they this those through throughout thus till to
    together too toward towards under until up upon urge urged urges us very via was wasn we well
    were weren what whatever when where whereas whether which while who whole whom whose why will
    with within without won would yet you your
"""
SILENT = frozenset(_SILENT.split())

#: Drafting words: they stand in many asks whatever is asked for, and so weigh little.
_LIGHT = """
    account achieve act action activity address adopt agency aim appropriate approach area
    assure attention authority available basis begin body carry case conduct consider
    continue country department develop do effective effort enable encourage end engage enhance
    ensure envisage establish existing expedite explore facilitate field follow framework full
    general give good government have high ask implement important improve include increase
    initiative institution introduce issue keep key level line maintain make measure mechanism
    ministry national necessary new number objective order organization part particular party
    place plan policy possible practice present proceed process program progress project
    promote provide pursue put reform regard regular relevant require respect respond result
    same seek service set specific state step strategy strengthen support sustain system take task
    time undertake use various view way work
"""
#: One line a meaning: the form that stands for it, then what is read as the same.
_TABLE = """
    abolish: abolition, repeal, abrogate, do away with, scrap, annul, revoke, rescind
    access: accessible, reach
    address: tackle, remedy, redress, resolve, solve
    adult: grown up
    agree: accede, ratify, become party, become a party
    aid: assistance, help
    allow: permit, authorize, entitle
    annual: yearly, each year, every year
    answer: reply, respond
    appoint: nominate
    assess: evaluate, appraise, gauge
    asylum seeker: person seeking asylum
    ban: prohibit, forbid, outlaw, proscribe
    begin: start, commence, launch, initiate
    bribe: bribery
    build: construct, erect
    business: company, enterprise, firm, corporation
    buy: purchase, procure, acquire
    cancel: withdraw
    capacity: capability
    change: alter, modify, amend, revise
    charge: fee, levy
    check: verify
    child: minor, juvenile, underage person
    choose: select, pick
    citizen: member of the public, population, resident
    close: shut
    collect: gather, compile
    combat: fight, counter, curb, prevent, struggle
    common: joint
    complain: complaint, grievance
    comply: conform, adhere, compliance, accordance, in line with
    compulsory: mandatory, binding
    conditions: circumstance
    consent: consensual
    consult: consultation
    continue: pursue, persevere, maintain, sustain, preserve
    cooperate: cooperation, collaborate, work together, partner, partnership, co operate
    coordinate: co ordinate
    council: municipality, local authority, local council, local government
    country: nation
    court: tribunal
    create: establish, set up, put in place, introduce, develop
    crime: criminal, offence
    damage: harm, injury
    danger: risk, hazard, peril
    data: information, statistics, figures
    deadline: time limit
    death penalty: capital punishment, execution
    decide: decision making, decision
    decrease: reduce, lower, diminish, lessen, cut, minimize, decline
    defect: bug, flaw, error, fault, mistake
    delay: postpone, defer
    delete: erase
    deploy: roll out
    detain: detention, imprison, custody, prison, jail, deprive of liberty
    development aid: official development assistance, official development aid, oda
    disability: disabled, handicapped
    discriminate: discrimination, unequal treatment
    doctor: physician
    document: documentation
    duty: responsibility
    easy: simple, straightforward
    education: school, teach
    elderly: older person, aged
    eliminate: eradicate, stamp out, get rid of, overcome
    employ: job, working, labour market, workforce, occupation, labor
    staff: personnel, workforce member, member of staff
    encrypt: encryption, cipher
    enforce: law enforcement, police
    enlarge: expand, extend, widen, broaden, scale up
    environment: environmental, ecological
    equal: equality, equity, parity
    ethnic: race, racial, racism, racist, xenophobia, xenophobic
    exceed: go beyond, surpass
    faith: religion, religious
    family: household
    farm: agriculture
    feedback: comment
    final: definitive
    finance: fund, resource, budget, financial
    firearm: gun, weapon
    fix: repair, patch, correct, rectify, mend
    foreign: foreigner, alien, non citizen, non national
    free: free of charge, at no cost
    freedom: liberty
    gender: sex, woman and man, man and woman, female and male
    goal: aim, objective, target
    government: authorities, administration
    grant: subsidy
    group: community
    guarantee: safeguard, protect
    guidance: guideline, guide
    health: healthcare, medical
    home: house, accommodation, dwelling
    hurry: expedite, accelerate, speed up, fast track, hasten
    detect: spot
    implement: apply, carry out, put into effect, put into practice, fulfil, bring into force
    important: significant, crucial, vital, essential
    improve: enhance, strengthen, reinforce, bolster, boost, upgrade, better, intensify
    improve: step up, increase, raise, grow, consolidate
    include: incorporate, embed, mainstream
    indigenous: native, aboriginal
    notify: tell, announce, alert
    inspect: examine, scrutinize, audit, review, study
    investigate: inquire, enquire, probe, look into
    irregular: undocumented
    judge: judiciary, judicial
    kind: type, sort
    law: legislation, statute, legal, bill, provision, act of parliament, penal code
    lead: manage, head
    learn: training, instruct
    sexual relation: sexual activity, sexual conduct, sex between
    lesbian: gay, homosexual, same sex, sexual orientation, lgbt, lgbti, homophobia
    limit: restrict, cap, restrain
    measure: metric, benchmark, indicator
    media: press, journalist
    meet: satisfy
    merge: combine, amalgamate
    migrant: immigrant, migration
    monitor: oversee, supervise, observe, track, oversight, watch
    multicultural: multiculturalism, diversity
    muslim: islamic
    name: title
    national human right institution: nhri
    offer: provide, supply, deliver, give, make available, furnish, equip
    one: single, sole
    open: transparent
    organization: institution, body, entity, agency
    outcome: result, impact
    parent: mother, father
    participate: take part, engage, involve, participation, represent
    pay: remunerate, wage, salary
    penalize: punish, sanction, penalty
    person: individual, people, human being
    place of worship: mosque, church, temple
    plan: strategy, programme, framework, roadmap
    politics: parliament, public life, political life, political body
    poor: poverty, destitute
    leading post: high ranking post, decision making position, decision making post
    leading post: leading position, senior position, leadership, top job
    post: position
    power: competence
    practical: concrete, practicable
    pregnant: pregnancy, maternity, childbirth
    principle: tenet
    private: privacy, confidential
    promote: encourage, foster, advance, stimulate
    prosecute: bring to justice, prosecution
    publish: make public, disclose, release, disseminate, report publicly
    pupil: student, schoolchild
    qualification: diploma
    quality: standard
    question: query
    quick: rapid, prompt, swift, timely, fast
    receive: obtain, get
    record: log, register
    refugee: displaced person
    regular: periodic, routine
    remove: lift, dismantle, take away
    replace: substitute, exchange, swap
    reproductive: sexual and reproductive
    require: oblige, compel, demand
    restore: reinstate
    rural: countryside, village
    save: conserve
    scheme: arrangement
    see: note
    separate: split, divide
    share: pool
    shelter: safe house
    slavery: trafficking, human trafficking, trafficking in persons, forced labour, servitude
    slavery: modern slavery
    society: social
    software: app, code
    stereotype: prejudice, bias
    stop: halt, cease, discontinue, suspend, terminate, put an end to
    keep: store, hold, retain
    stigma: social exclusion
    survey: questionnaire
    tax: taxation, fiscal
    test: try, trial, pilot
    threat: intimidate
    tool: instrument
    torture: ill treatment, cruel inhuman or degrading treatment
    traffic: road
    treaty: convention, covenant, protocol, international instrument
    understand: awareness, know, knowledge
    update: up to date, current
    urban: city, town
    use: utilize, usage, leverage, make use of
    user: customer, client
    vaccinate: immunize, vaccine, inoculate
    value: worth
    victim: survivor
    violence woman: violence against woman, gender based violence, gender violence
    violence: abuse, assault, violent
    vote: election
    vulnerable: disadvantaged, marginalized
    warn: warning
    waste: refuse, rubbish, garbage, litter, landfill
    website: web site, web page, online, internet, web
    woman: female, girl
    write: draft, draw up, formulate, elaborate, prepare
    young: youth, young person, adolescent
"""


@lru_cache(maxsize=1)
def kin() -> dict[Phrase, Phrase]:
    """From the roots of a word or phrase to the roots that stand for its kin.

    >>> kin()["capit", "punish"]
    ('death', 'penalt')
    """
    table = {}
    for line in _TABLE.strip().splitlines():
        kept, _, others = line.partition(":")
        stands = tuple(root(word) for word in kept.split() if word not in SILENT)
        for phrase in (kept, *others.split(",")):
            table[tuple(root(word) for word in phrase.split())] = stands
    return table


def one_form(roots: Sequence[str]) -> tuple[str, ...]:
    """The roots with each phrase replaced by what stands for its kin, longest phrase first.

    >>> one_form(["abrog", "the", "capit", "punish"])
    ('abolish', 'the', 'death', 'penalt')
    """
    table = kin()
    written: list[str] = []
    place = 0
    while place < len(roots):
        phrases = (tuple(roots[place : place + length]) for length in range(LONGEST_PHRASE, 1, -1))
        single = (roots[place],)
        phrase = next((phrase for phrase in phrases if phrase in table), single)
        written += table.get(phrase, phrase)
        place += len(phrase)
    return tuple(written)


@lru_cache(maxsize=1)
def light() -> frozenset[str]:
    """The roots of drafting words, kin made one."""
    return frozenset(one_form([root(word) for word in _LIGHT.split()]))
